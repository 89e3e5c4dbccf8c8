package dev.mainstay.guest.files;

import dev.mainstay.guest.abi.Strings;
import dev.mainstay.guest.memory.Arena;
import dev.mainstay.guest.memory.Memory;
import java.util.List;
import org.teavm.interop.Address;

/** A path as WASI takes it: a directory that the device opened, and the way from there. */
final class Place {
  /** The directories of the device, and their names without a slash in front: "" is the root. */
  private static int[] directories;

  private static String[] names;

  /** The directory's descriptor. */
  final int directory;

  /** The rest of the path in UTF-8, at least a dot. */
  final byte[] path;

  private Place(int directory, String path) {
    this.directory = directory;
    this.path = Strings.lower(path);
  }

  /** The address of the path's bytes. The caller keeps the place until they were read. */
  int address() {
    return Memory.dataOf(path);
  }

  int length() {
    return path.length;
  }

  /** Follows the last use of {@link #address}. */
  void keep() {
    Memory.keep(path);
  }

  /** The place of a path; null where the device opened no directory for it. */
  static Place of(String path) {
    if (directories == null) {
      load();
    }
    List<String> segments = Segments.of(path);
    String joined = Segments.join(segments);
    Place place = match(joined);
    if (place == null) {
      String plain = Segments.join(Segments.withoutDots(segments));
      return plain.equals(joined) ? null : match(plain);
    }
    return place;
  }

  /** The place by the longest name that fits; null if there is none, or if dots lead out of it. */
  private static Place match(String path) {
    int best = -1;
    for (int i = 0; i < names.length; i++) {
      if (isBelow(path, names[i]) && (best < 0 || names[i].length() > names[best].length())) {
        best = i;
      }
    }
    if (best < 0) {
      return null;
    }
    int from = names[best].length();
    String rest = from == 0 ? path : from == path.length() ? "" : path.substring(from + 1);
    return leadsOut(rest) ? null : new Place(directories[best], rest.isEmpty() ? "." : rest);
  }

  private static boolean isBelow(String path, String name) {
    return name.isEmpty()
        || (path.startsWith(name)
            && (path.length() == name.length() || path.charAt(name.length()) == '/'));
  }

  private static boolean leadsOut(String path) {
    int depth = 0;
    for (String segment : Segments.of(path)) {
      depth += segment.equals(Segments.UP) ? -1 : 1;
      if (depth < 0) {
        return true;
      }
    }
    return false;
  }

  private static void load() {
    int mark = Arena.enter();
    Address result = WasiFilesystem.result();
    WasiFilesystem.getDirectories(result);
    Address list = result.getAddress();
    int count = result.add(4).getInt();
    int[] handles = new int[count];
    String[] paths = new String[count];
    for (int i = 0; i < count; i++) {
      Address element = list.add(12 * i);
      handles[i] = element.getInt();
      String name = Strings.lift(element.add(4).getInt(), element.add(8).getInt());
      paths[i] = Segments.join(Segments.withoutDots(Segments.of(name)));
    }
    Arena.leave(mark);
    names = paths;
    directories = handles;
  }
}
