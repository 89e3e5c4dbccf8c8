package dev.mainstay.processor;

import static dev.mainstay.processor.RoundTripWorld.TRIP;
import static dev.mainstay.processor.RoundTripWorld.start;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.processor.RoundTripWorld.Trip;
import dev.mainstay.testing.GuestMemory;
import dev.mainstay.testing.Payload;
import dev.mainstay.testing.PayloadTrap;
import dev.mainstay.testing.RunningPayload;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Values go from the host into the guest, out to the host again, and all the way back, through the
 * generated glue, the compiler and the linker.
 */
class RoundTripTest {
  private static Payload payload;
  private static Payload stressed;

  @BeforeAll
  static void build(@TempDir Path folder) throws IOException {
    TestGuest guest = TestGuest.compile(Path.of("src/test/resources/roundtrip"), folder);
    payload = guest.link("test:round/outside");
    stressed = guest.stressed("test:round/outside");
  }

  @Test
  void numbersComeBackAsTheyWere() {
    numbers(payload);
  }

  @Test
  void numbersComeBackWhenEveryAllocationCollects() {
    numbers(stressed);
  }

  private static void numbers(Payload which) {
    try (RunningPayload running = start(which)) {
      Trip trip = running.exports(TRIP, Trip.class);
      assertTrue(trip.flip(false));
      assertEquals(false, trip.flip(true));
      for (int value : new int[] {0, 1, 127, 128, 255}) {
        assertEquals((byte) value, trip.s8((byte) value));
        assertEquals(value, trip.u8(value));
        assertEquals(value, trip.u8Byte(value));
      }
      for (int value : new int[] {0, 1, 32767, 32768, 65535}) {
        assertEquals((short) value, trip.s16((short) value));
        assertEquals(value, trip.u16(value));
      }
      for (int value : new int[] {0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
        assertEquals(value, trip.s32(value));
        assertEquals(Integer.toUnsignedLong(value), trip.u32(Integer.toUnsignedLong(value)));
        assertEquals((long) value << 30, trip.s64((long) value << 30));
      }
      for (float value : new float[] {0, -0f, 1.5f, Float.MIN_VALUE, Float.POSITIVE_INFINITY}) {
        assertEquals(value, trip.f32(value));
        assertEquals(value / 3.0, trip.f64(value / 3.0));
      }
      assertTrue(Float.isNaN(trip.f32(Float.NaN)));
      assertTrue(Double.isNaN(trip.f64(Double.NaN)));
      for (int value : new int[] {0, 'a', 0xD7FF, 0xE000, 0x10FFFF}) {
        assertEquals(value, trip.letter(value));
      }
      assertThrows(PayloadTrap.class, () -> trip.letter(0xD800));
    }
  }

  @Test
  void numbersAreCutToTheirWidthOnTheWayIn() {
    try (RunningPayload running = start(payload)) {
      assertEquals(0x34, running.call(TRIP + "#u8", 0x1234) & 0xFFFFFFFFL);
      assertEquals(0xFFFFFF84L, running.call(TRIP + "#s8", 0x1284) & 0xFFFFFFFFL);
      assertEquals(0x5678, running.call(TRIP + "#u16", 0x12345678) & 0xFFFFFFFFL);
      assertEquals(0, running.call(TRIP + "#flip", 2) & 0xFFFFFFFFL);
    }
  }

  @Test
  void stringsAndBytesComeBackAsTheyWere() {
    texts(payload);
  }

  @Test
  void stringsAndBytesComeBackWhenEveryAllocationCollects() {
    texts(stressed);
  }

  private static void texts(Payload which) {
    try (RunningPayload running = start(which)) {
      Trip trip = running.exports(TRIP, Trip.class);
      for (String text :
          List.of("", "a", "Grüße, 世界 🌍", "\0\u007f\u0080\u07ff\u0800\uffff", "x".repeat(5000))) {
        assertEquals(text, trip.text(text));
        assertEquals(text + text.length() + "!", trip.join(text, new byte[text.length()], "!"));
      }
      Random random = new Random(1);
      for (int length : new int[] {0, 1, 7, 8, 1000, 20_000}) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        assertArrayEquals(bytes, trip.bytes(bytes));
      }
      assertEquals("", running.stderr());
    }
  }

  @Test
  void listsOfNumbersComeBackAsTheyWere() {
    lists(payload);
  }

  @Test
  void listsOfNumbersComeBackWhenEveryAllocationCollects() {
    lists(stressed);
  }

  private static void lists(Payload which) {
    try (RunningPayload running = start(which)) {
      Random random = new Random(2);
      for (int length : new int[] {0, 1, 3, 500}) {
        list(running, "shorts", 2, length, random);
        list(running, "ints", 4, length, random);
        list(running, "longs", 8, length, random);
        list(running, "floats", 4, length, random);
        list(running, "doubles", 8, length, random);
      }
    }
  }

  private static void list(
      RunningPayload running, String function, int size, int length, Random random) {
    byte[] bytes = new byte[size * length];
    random.nextBytes(bytes);
    int address = running.memory().allocate(bytes.length, size);
    assertEquals(0, address % size);
    running.memory().write(address, bytes);
    int area = (int) running.call(TRIP + "#" + function, address, length);
    assertEquals(length, running.memory().readInt(area + 4), function);
    byte[] back = running.memory().read(running.memory().readInt(area), bytes.length);
    assertArrayEquals(bytes, back, function);
    running.call("cabi_post_" + TRIP + "#" + function, area);
  }

  @Test
  void moreThanSixteenCoreValuesGoThroughMemory() {
    for (Payload which : List.of(payload, stressed)) {
      try (RunningPayload running = start(which)) {
        GuestMemory memory = running.memory();
        int text = memory.allocate(5, 1);
        memory.write(text, "héy!".getBytes(UTF_8));
        int parameters = memory.allocate(72, 8);
        ByteBuffer out = ByteBuffer.allocate(72).order(ByteOrder.LITTLE_ENDIAN);
        out.put(0, (byte) 1).put(1, (byte) 200).putShort(2, (short) -3).putInt(4, -4);
        out.putLong(8, -5L << 40).putFloat(16, 6.5f).putDouble(24, -7.25).putInt(32, 0x1F30D);
        out.putShort(36, (short) 60000).putInt(40, -1).put(44, (byte) -11).putInt(48, 12);
        out.putInt(52, 13).putInt(56, 14).putInt(60, 15).putInt(64, text).putInt(68, 5);
        memory.write(parameters, out.array());
        int area = (int) running.call(TRIP + "#many", parameters);
        assertEquals(
            "[1, 200, -3, -4, "
                + (-5L << 40)
                + ", 6.5, -7.25, 127757, 60000, 4294967295, -11, 12,"
                + " 13, 14, 15, héy!]",
            memory.readString(memory.readInt(area), memory.readInt(area + 4)));
      }
    }
  }

  @Test
  void callsNest() {
    for (Payload which : List.of(payload, stressed)) {
      try (RunningPayload running = start(which)) {
        Trip trip = running.exports(TRIP, Trip.class);
        assertEquals("outer5outer5", trip.nested(5, "outer"));
      }
    }
  }

  @Test
  void aNumberOutsideItsTypeIsRefusedByName() {
    try (RunningPayload running = start(payload)) {
      Trip trip = running.exports(TRIP, Trip.class);
      assertEquals("u8 255", trip.outOfRange(255));
      assertEquals("value: 256 is not a u8, which goes from 0 to 255", trip.outOfRange(256));
      assertEquals("value: -1 is not a u8, which goes from 0 to 255", trip.outOfRange(-1));
    }
  }

  @Test
  void anExceptionIsPrintedAndTraps() {
    try (RunningPayload running = start(payload)) {
      Trip trip = running.exports(TRIP, Trip.class);
      assertThrows(PayloadTrap.class, () -> trip.fail("no way"));
      assertTrue(
          running.stderr().startsWith("java.lang.IllegalStateException: no way"), running.stderr());
    }
  }

  @Test
  void textThatIsNotUtf8Traps() {
    try (RunningPayload running = start(payload)) {
      int address = running.memory().allocate(1, 1);
      running.memory().write(address, new byte[] {(byte) 0xFF});
      assertThrows(PayloadTrap.class, () -> running.call(TRIP + "#text", address, 1));
    }
  }

  @Test
  void anAllocationThatCannotBeTraps() {
    try (RunningPayload running = start(payload)) {
      assertThrows(PayloadTrap.class, () -> running.call("cabi_realloc", 0, 0, 1, 0xFFFFFFF0L));
    }
  }

  @Test
  void whatTheGuestKeepsStays() {
    for (Payload which : List.of(payload, stressed)) {
      try (RunningPayload running = start(which)) {
        Trip trip = running.exports(TRIP, Trip.class);
        for (int i = 0; i < 10; i++) {
          assertEquals(i, trip.keep(new byte[] {(byte) i, 1, 2, (byte) -i}));
          assertEquals("x", trip.text("x"));
        }
        for (int i = 0; i < 10; i++) {
          assertEquals(-i, trip.kept(i, 3));
        }
      }
    }
  }

  @Test
  void manyCallsLeaveTheMemoryAsItWas() {
    try (RunningPayload running = start(payload)) {
      Trip trip = running.exports(TRIP, Trip.class);
      byte[] bytes = new byte[300];
      for (int i = 0; i < 300; i++) {
        calls(running, trip, bytes);
      }
      long before = running.memory().size();
      for (int i = 0; i < 3000; i++) {
        calls(running, trip, bytes);
      }
      assertEquals(before, running.memory().size());
    }
  }

  /** Five calls, one of them by a host that forgets to hand back what it has read. */
  private static void calls(RunningPayload running, Trip trip, byte[] bytes) {
    assertEquals("twelve bytes", trip.text("twelve bytes"));
    assertEquals(300, trip.bytes(bytes).length);
    assertEquals("a2c", trip.join("a", new byte[2], "c"));
    assertEquals(200, trip.u8(200));
    int address = running.memory().allocate(4, 4);
    long ignored = running.call(TRIP + "#ints", address, 1);
  }
}
