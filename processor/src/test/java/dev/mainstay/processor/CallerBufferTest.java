package dev.mainstay.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.linker.memory.HeapSize;
import dev.mainstay.testing.Payload;
import dev.mainstay.testing.PayloadTrap;
import dev.mainstay.testing.RunningPayload;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Bytes that land in the array that the program had all along. */
class CallerBufferTest {
  private static List<Payload> payloads;

  private final FeatureGuest.Pins pins = new FeatureGuest.Pins();
  private final FeatureGuest.Bytes bytes = new FeatureGuest.Bytes();

  @BeforeAll
  static void build() {
    payloads = List.of(FeatureGuest.payload(), FeatureGuest.stressed());
  }

  private RunningPayload start(Payload payload) {
    return FeatureGuest.start(payload, pins, bytes);
  }

  @Test
  void theBytesLandInTheirPlace() {
    for (Payload payload : payloads) {
      try (RunningPayload running = start(payload)) {
        assertEquals("4 ..abcd....", FeatureGuest.text(running, "read", 10, 2, 4));
        assertEquals("10 abcdefghij", FeatureGuest.text(running, "read", 10, 0, 10));
        assertEquals("0 ..........", FeatureGuest.text(running, "read", 10, 10, 0));
        bytes.more = -2;
        assertEquals("2 ..ab......", FeatureGuest.text(running, "read", 10, 2, 4));
      }
      bytes.more = 0;
    }
  }

  @Test
  void aPlaceOutsideTheArrayIsAnException() {
    try (RunningPayload running = start(payloads.get(0))) {
      for (int[] wrong :
          new int[][] {{10, 8, 3}, {10, 11, 0}, {0, 0, 1}, {10, -1, 2}, {4, 2, -1}}) {
        assertEquals(
            "IndexOutOfBoundsException",
            FeatureGuest.text(running, "read", wrong[0], wrong[1], wrong[2]));
      }
      assertTrue(bytes.addresses.isEmpty());
    }
  }

  @Test
  void moreThanHasRoomIsAnExceptionWithTheBytes() {
    bytes.more = 3;
    for (Payload payload : payloads) {
      try (RunningPayload running = start(payload)) {
        assertEquals("too small: abcdefg", FeatureGuest.text(running, "read", 10, 2, 4));
      }
    }
  }

  @Test
  void anAlignmentThatThePlaceHasNotFallsBack() {
    bytes.alignment = 4;
    for (Payload payload : payloads) {
      try (RunningPayload running = start(payload)) {
        assertEquals("4 .abcd.....", FeatureGuest.text(running, "read", 10, 1, 4));
        assertEquals("4 ....abcd..", FeatureGuest.text(running, "read", 10, 4, 4));
      }
    }
  }

  @Test
  void whatIsBesideTheBytesComesToo() {
    for (Payload payload : payloads) {
      try (RunningPayload running = start(payload)) {
        assertEquals("5 ..ABCDE......... all right", FeatureGuest.text(running, "chunk", 5));
        assertEquals("refused: no room", FeatureGuest.text(running, "chunk", 0));
        assertEquals("5 ..ABCDE......... all right", FeatureGuest.text(running, "chunk", 5));
      }
    }
  }

  @Test
  void severalBuffersAreFilledInOrder() {
    for (Payload payload : payloads) {
      try (RunningPayload running = start(payload)) {
        assertEquals("3 abc 4 nopq", FeatureGuest.text(running, "both", 3, 4));
        assertEquals("0  2 no", FeatureGuest.text(running, "both", 0, 2));
        bytes.more = 2;
        assertEquals("too small: 5 4", FeatureGuest.text(running, "both", 3, 4));
        bytes.more = 0;
      }
    }
  }

  /** Inside the call, an export reads on its own, and the outer buffer is armed again behind it. */
  @Test
  void anExportThatRunsDuringTheCallFindsNothingArmed() {
    for (Payload payload : payloads) {
      try (RunningPayload running = start(payload)) {
        int[] depth = {0};
        bytes.before =
            () -> {
              if (depth[0]++ < 2) {
                int inner = 2 + depth[0];
                String text = FeatureGuest.text(running, "read", inner, 1, inner - 1);
                assertEquals(inner - 1 + " ." + "abcd".substring(0, inner - 1), text);
              }
            };
        bytes.addresses.clear();
        assertEquals("6 ..abcdef..", FeatureGuest.text(running, "read", 10, 2, 6));
        assertEquals(3, bytes.addresses.size());
        // Depth first: the outermost is last, and got its own buffer.
        assertEquals(2, bytes.addresses.get(2) % 8);
        assertEquals(1, bytes.addresses.get(0) % 8);
      }
    }
  }

  @Test
  void nothingIsAllocatedInTheGuest() {
    try (RunningPayload running = start(payloads.get(0))) {
      long ignored = FeatureGuest.number(running, "reads", 1, 1);
      for (int length : new int[] {1, 4096, 1 << 20}) {
        assertEquals(0, FeatureGuest.number(running, "reads", length, 3), length + " bytes");
      }
      assertTrue(FeatureGuest.number(running, "plain-reads", 4096, 3) >= 3 * 4096);
    }
  }

  @Test
  void aSliceIsReadWhereItIs() {
    for (Payload payload : payloads) {
      try (RunningPayload running = start(payload)) {
        assertEquals("7 of 10", FeatureGuest.text(running, "add", 4, 2, 2));
        assertEquals("0 of 10", FeatureGuest.text(running, "add", 4, 4, 0));
        int size = bytes.addresses.size();
        // The list begins in the middle of the array whose beginning was passed after it.
        assertEquals(bytes.addresses.get(size - 1) + 4, bytes.addresses.get(size - 2));
        for (int[] wrong : new int[][] {{4, 3, 2}, {4, 5, 0}, {4, -1, 1}, {4, 1, -1}}) {
          assertEquals(
              "IndexOutOfBoundsException",
              FeatureGuest.text(running, "add", wrong[0], wrong[1], wrong[2]));
        }
        assertEquals(size, bytes.addresses.size());
      }
      bytes.addresses.clear();
    }
  }

  @Test
  void aSliceAllocatesNothing() {
    try (RunningPayload running = start(payloads.get(0))) {
      long ignored = FeatureGuest.number(running, "writes", 1, 1);
      for (int length : new int[] {1, 4096, (1 << 20) - 1}) {
        assertEquals(0, FeatureGuest.number(running, "writes", length, 3), length + " bytes");
      }
    }
  }

  @Test
  void memoryThatEndsTraps() {
    Payload limited =
        FeatureGuest.payload(
            TestGuest.options(FeatureGuest.HOST).withHeap(HeapSize.limitedTo(4 << 20)));
    try (RunningPayload running = start(limited)) {
      int blocks = 0;
      while (blocks < 5) {
        try {
          long ignored = running.call("cabi_realloc", 0, 0, 1, 1 << 20);
          blocks++;
        } catch (PayloadTrap e) {
          break;
        }
      }
      // The guest has an array of one mebibyte itself.
      assertTrue(blocks >= 1 && blocks < 4, blocks + " blocks");
    }
  }
}
