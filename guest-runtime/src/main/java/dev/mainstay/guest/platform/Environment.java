package dev.mainstay.guest.platform;

import dev.mainstay.guest.memory.Arena;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.teavm.interop.Address;

/** Arguments and environment variables. */
final class Environment {
  private static String[] variables;

  private Environment() {}

  /** What {@code main} gets: the arguments without the program's own name. */
  static String[] arguments() {
    int mark = Arena.enter();
    Address result = Intrinsics.result();
    Wasi.getArguments(result);
    String[] all = strings(result.getAddress(), result.add(4).getInt());
    Arena.leave(mark);
    String[] arguments = new String[Math.max(0, all.length - 1)];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = all[i + 1];
    }
    return arguments;
  }

  static String getenv(String name) {
    if (name == null) {
      throw new NullPointerException();
    }
    String[] all = variables();
    for (int i = 0; i < all.length; i += 2) {
      if (all[i].equals(name)) {
        return all[i + 1];
      }
    }
    return null;
  }

  static Map<String, String> getenv() {
    String[] all = variables();
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < all.length; i += 2) {
      map.put(all[i], all[i + 1]);
    }
    return Collections.unmodifiableMap(map);
  }

  /** Names and values in turn; read once, as on the JVM. */
  private static String[] variables() {
    if (variables == null) {
      int mark = Arena.enter();
      Address result = Intrinsics.result();
      Wasi.getEnvironment(result);
      variables = strings(result.getAddress(), result.add(4).getInt() * 2);
      Arena.leave(mark);
    }
    return variables;
  }

  private static String[] strings(Address list, int count) {
    String[] strings = new String[count];
    for (int i = 0; i < count; i++) {
      Address string = list.add(i * 8);
      strings[i] = Utf8.decode(string.getAddress(), string.add(4).getInt());
    }
    return strings;
  }
}
