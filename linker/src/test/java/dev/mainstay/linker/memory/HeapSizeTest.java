package dev.mainstay.linker.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class HeapSizeTest {
  @Test
  void whatIsNotSaidIsUsual() {
    assertEquals(HeapSize.DEFAULT, HeapSize.of(null, null, null));
    assertEquals(
        new HeapSize(32768, OptionalLong.of(7), OptionalLong.of(100_000)),
        HeapSize.of(null, 7L, 100_000L));
    assertEquals(
        new HeapSize(5, OptionalLong.empty(), OptionalLong.empty()), HeapSize.of(5L, null, null));
  }

  @Test
  void aLowLimitMakesTheStartLower() {
    assertEquals(1000, HeapSize.limitedTo(1000).initial());
  }

  @Test
  void nonsenseIsExplained() {
    assertEquals(
        "the initial heap has 70000 bytes, more than the heap limit of 65536; expected at most"
            + " that, or a higher limit",
        refused(70_000L, null, 65_536L));
    assertEquals(
        "the heap's growth has 65537 bytes, more than the heap limit of 65536; expected at most"
            + " that, or a higher limit",
        refused(null, 65_537L, 65_536L));
    assertEquals("the heap limit has 0 bytes; expected 64 to 2147483647", refused(null, null, 0L));
    assertEquals(
        "the heap limit has -1 bytes; expected 64 to 2147483647", refused(null, null, -1L));
    assertEquals(
        "the initial heap has -1 bytes; expected 0 to 2147483647", refused(-1L, null, null));
    assertEquals(
        "the heap's growth has 0 bytes; expected 1 to 2147483647", refused(null, 0L, null));
    assertEquals(
        "the initial heap has 4294967296 bytes; expected 0 to 2147483647",
        refused(1L << 32, null, null));
  }

  private static String refused(Long initial, Long growth, Long limit) {
    return assertThrows(IllegalArgumentException.class, () -> HeapSize.of(initial, growth, limit))
        .getMessage();
  }
}
