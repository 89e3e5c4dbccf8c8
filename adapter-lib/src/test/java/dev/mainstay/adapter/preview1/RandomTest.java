package dev.mainstay.adapter.preview1;

import static dev.mainstay.adapter.ScriptedHost.errno;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.adapter.Library;
import dev.mainstay.adapter.ScriptedHost;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomTest {
  private static final String BYTES = "wasi:random/random#get-random-bytes";
  private static final String INSECURE = "wasi:random/insecure#get-insecure-random-bytes";

  private final ScriptedHost host = new ScriptedHost();
  private final Library library = Library.on(host);

  private static int ones(run.endive.runtime.Memory memory, int[] arguments) {
    assertTrue(arguments[1] > 0 && arguments[1] <= 65536, "some hosts give no more at once");
    memory.fill((byte) 'r', arguments[0], arguments[0] + arguments[1]);
    return 0;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 65535, 65536, 65537, 200_000})
  void bytes(int length) {
    for (var function : List.of(BYTES, INSECURE)) {
      host.always("random_get", RandomTest::ones);
      int result = library.area(8);
      int before = library.allocations().size();
      library.call(function, length, result);
      assertEquals("r".repeat(length), library.list(result));
      assertEquals(before + 1, library.allocations().size());
      int end = library.word(result) + length;
      assertEquals(0xA5, library.octet(end), "a byte too much");
    }
  }

  @Test
  void noBytes() {
    int result = library.area(8);
    library.call(BYTES, 0, result);
    assertEquals("", library.list(result));
    assertEquals(List.of(), host.calls());
    assertEquals(0, library.allocated());
  }

  @ParameterizedTest
  @ValueSource(longs = {1 << 28, 1L << 32, (1L << 32) + 1, Long.MAX_VALUE, -1})
  void tooMany(long length) {
    library.traps(BYTES, length, library.area(8));
    assertEquals(0, library.allocated());
  }

  @Test
  void numbers() {
    host.always("random_get", RandomTest::ones);
    assertEquals(0x7272727272727272L, library.call("wasi:random/random#get-random-u64"));
    assertEquals(0x7272727272727272L, library.call("wasi:random/insecure#get-insecure-random-u64"));
    int result = library.area(24);
    library.call("wasi:random/insecure-seed#insecure-seed", result);
    assertEquals(0x7272727272727272L, library.wide(result));
    assertEquals(0x7272727272727272L, library.wide(result + 8));
    assertEquals(0xA5A5A5A5A5A5A5A5L, library.wide(result + 16));
  }

  @Test
  void aHostWithoutRandomNumbersTraps() {
    host.always("random_get", errno(52));
    library.traps(BYTES, 5, library.area(8));
    library.traps("wasi:random/random#get-random-u64");
    library.traps("wasi:random/insecure-seed#insecure-seed", library.area(16));
  }
}
