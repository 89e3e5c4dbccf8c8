package dev.mainstay.adapter.preview1;

import static dev.mainstay.adapter.ScriptedHost.errno;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mainstay.adapter.Library;
import dev.mainstay.adapter.ScriptedHost;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {
  private static final String ENVIRONMENT = "wasi:cli/environment#get-environment";
  private static final String ARGUMENTS = "wasi:cli/environment#get-arguments";

  private static final int[] INTERESTING = {
    'a', 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec, 0xed,
    0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff
  };

  private final ScriptedHost host = new ScriptedHost();
  private final Library library = Library.on(host);

  private void has(String sizes, String get, String... strings) {
    has(sizes, get, Stream.of(strings).map(s -> s.getBytes(StandardCharsets.UTF_8)).toList());
  }

  private void has(String sizes, String get, List<byte[]> strings) {
    host.then(
        sizes,
        (memory, arguments) -> {
          memory.writeI32(arguments[0], strings.size());
          int size = 0;
          for (var string : strings) {
            size += string.length + 1;
          }
          memory.writeI32(arguments[1], size);
          return 0;
        });
    if (!strings.isEmpty()) {
      host.then(
          get,
          (memory, arguments) -> {
            int address = arguments[1];
            for (int i = 0; i < strings.size(); i++) {
              memory.writeI32(arguments[0] + 4 * i, address);
              var bytes = strings.get(i);
              memory.write(address, bytes);
              memory.writeByte(address + bytes.length, (byte) 0);
              address += bytes.length + 1;
            }
            return 0;
          });
    }
  }

  private List<String> arguments() {
    int result = library.area(8);
    library.call(ARGUMENTS, result);
    var arguments = new ArrayList<String>();
    for (int i = 0; i < library.word(result + 4); i++) {
      arguments.add(library.list(library.word(result) + 8 * i));
    }
    return arguments;
  }

  private List<String> environment() {
    int result = library.area(8);
    library.call(ENVIRONMENT, result);
    var entries = new ArrayList<String>();
    for (int i = 0; i < library.word(result + 4); i++) {
      int entry = library.word(result) + 16 * i;
      entries.add(library.list(entry) + " is " + library.list(entry + 8));
    }
    return entries;
  }

  @Test
  void everyArgumentIsThere() {
    has("args_sizes_get", "args_get", "echo", "", "größer", "a=b");
    assertEquals(List.of("echo", "", "größer", "a=b"), arguments());
    assertEquals(
        List.of("4/32", "1/4", "1/0", "1/8", "1/3"),
        library.allocations().stream().map(a -> a.alignment() + "/" + a.size()).toList(),
        "the list and every string, the empty one too, is a block of its own");
    assertEquals(0, library.grown());
    host.finished();
  }

  @Test
  void entriesAreSplitAtTheFirstSign() {
    has("environ_sizes_get", "environ_get", "A=1", "EMPTY=", "FLAG", "=odd", "P=x=y", "");
    assertEquals(
        List.of("A is 1", "EMPTY is ", "FLAG is ", " is odd", "P is x=y", " is "), environment());
    host.finished();
  }

  @Test
  void nothingAtAll() {
    has("environ_sizes_get", "environ_get");
    has("args_sizes_get", "args_get");
    assertEquals(List.of(), environment());
    assertEquals(List.of(), arguments());
    assertEquals(0, library.allocated());
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 1010, 1014, 1015, 1016, 1020, 70_000})
  void longArguments(int length) {
    var argument = "x".repeat(length);
    for (int i = 0; i < 2; i++) {
      has("args_sizes_get", "args_get", argument, "y");
      assertEquals(List.of(argument, "y"), arguments());
    }
    assertEquals((length + 1 + 2 + 8 > 1024) ? (length + 65546) >> 16 : 0, library.grown());
  }

  @Test
  void aHostThatDoesNotTell() {
    host.then("environ_sizes_get", errno(52));
    host.then("args_sizes_get", errno(52));
    assertEquals(List.of(), environment());
    assertEquals(List.of(), arguments());
    has("args_sizes_get", "none", "x");
    host.then("args_get", errno(52));
    assertEquals(List.of(), arguments());
    has("environ_sizes_get", "none", "x");
    host.then("environ_get", errno(52));
    assertEquals(List.of(), environment());
    assertEquals(0, library.allocated());
  }

  @Test
  void whatIsNoTextIsReplaced() {
    var random = new Random(1);
    for (int i = 0; i < 300; i++) {
      var bytes = new byte[1 + random.nextInt(12)];
      for (int at = 0; at < bytes.length; at++) {
        // Mostly what begins, continues or bounds a character.
        bytes[at] =
            (byte)
                (random.nextInt(3) == 0
                    ? 1 + random.nextInt(255)
                    : INTERESTING[random.nextInt(INTERESTING.length)]);
      }
      has("args_sizes_get", "args_get", List.of(bytes));
      var argument = arguments().get(0);
      assertEquals(replaced(bytes), argument, () -> HexFormat.of().formatHex(bytes));
    }
  }

  /** As the JVM sees it, but for each byte that belongs to no character a replacement. */
  private static String replaced(byte[] bytes) {
    var text = new StringBuilder();
    for (int at = 0; at < bytes.length; ) {
      int length = 0;
      for (int tried = 1; tried <= 4 && at + tried <= bytes.length; tried++) {
        try {
          var decoded =
              StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, at, tried));
          text.append(decoded);
          length = tried;
          break;
        } catch (CharacterCodingException e) {
          // longer, or none
        }
      }
      if (length == 0) {
        text.append('\uFFFD');
        length = 1;
      }
      at += length;
    }
    return text.toString();
  }

  @Test
  void noWorkingDirectory() {
    int result = library.area(12);
    library.call("wasi:cli/environment#initial-cwd", result);
    assertEquals(0, library.octet(result));
  }
}
