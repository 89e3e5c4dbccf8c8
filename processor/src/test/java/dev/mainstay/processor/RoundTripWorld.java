package dev.mainstay.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mainstay.testing.Device;
import dev.mainstay.testing.GuestMemory;
import dev.mainstay.testing.Payload;
import dev.mainstay.testing.RunningPayload;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/**
 * What is around the guest of {@link RoundTripTest}: its exports, and a host that gives back what
 * it is given. The host is the testing room's, or written here from the specification.
 */
final class RoundTripWorld {
  static final String TRIP = "test:round/trip@1.0.0";
  static final String OUTSIDE = "test:round/outside@1.0.0";

  private RoundTripWorld() {}

  /** The exports whose types the testing room knows. */
  public interface Trip {
    boolean flip(boolean value);

    byte s8(byte value);

    int u8Byte(int value);

    int u8(int value);

    short s16(short value);

    int u16(int value);

    int s32(int value);

    long u32(long value);

    long s64(long value);

    float f32(float value);

    double f64(double value);

    int letter(int value);

    String text(String value);

    byte[] bytes(byte[] value);

    String join(String first, byte[] second, String third);

    String nested(int depth, String text);

    String outOfRange(int value);

    void fail(String message);

    int keep(byte[] bytes);

    int kept(int index, int offset);
  }

  /** The outside world: gives back what it is given. */
  public static final class Outside {
    private RunningPayload guest;

    public boolean flip(boolean value) {
      return !value;
    }

    public byte s8(byte value) {
      return value;
    }

    public int u8Byte(int value) {
      return value;
    }

    public int u8(int value) {
      return value;
    }

    public short s16(short value) {
      return value;
    }

    public int u16(int value) {
      return value;
    }

    public int s32(int value) {
      return value;
    }

    public long u32(long value) {
      return value;
    }

    public long s64(long value) {
      return value;
    }

    public float f32(float value) {
      return value;
    }

    public double f64(double value) {
      return value;
    }

    public int letter(int value) {
      return value;
    }

    public byte[] bytes(byte[] value) {
      return value;
    }

    public void again(int depth) {
      if (depth > 0) {
        String text = "inner" + depth;
        assertEquals(
            text + (depth - 1) + text + (depth - 1),
            guest.exports(TRIP, Trip.class).nested(depth - 1, text));
      }
    }
  }

  /** A payload that has this world around it. */
  static RunningPayload start(Payload which) {
    Outside outside = new Outside();
    RunningPayload running =
        Device.builder()
            .host(OUTSIDE, outside)
            .host(OUTSIDE, "shorts", (memory, args) -> same(memory, args, 2))
            .host(OUTSIDE, "ints", (memory, args) -> same(memory, args, 4))
            .host(OUTSIDE, "longs", (memory, args) -> same(memory, args, 8))
            .host(OUTSIDE, "floats", (memory, args) -> same(memory, args, 4))
            .host(OUTSIDE, "doubles", (memory, args) -> same(memory, args, 8))
            .host(OUTSIDE, "many", RoundTripWorld::many)
            .host(OUTSIDE, "join", RoundTripWorld::join)
            .host(OUTSIDE, "text", RoundTripWorld::text)
            .build()
            .start(which);
    outside.guest = running;
    return running;
  }

  /** Takes a list and gives back a copy of it. */
  private static long same(GuestMemory memory, long[] arguments, int size) {
    int length = (int) arguments[1];
    byte[] bytes = memory.read((int) arguments[0], length * size);
    int address = memory.allocate(bytes.length, size);
    memory.write(address, bytes);
    memory.writeInt((int) arguments[2], address);
    memory.writeInt((int) arguments[2] + 4, length);
    return 0;
  }

  /**
   * Takes seventeen core values in memory, at the offsets that the specification gives, and writes
   * them down.
   */
  private static long many(GuestMemory memory, long... arguments) {
    int at = (int) arguments[0];
    ByteBuffer in = ByteBuffer.wrap(memory.read(at, 72)).order(ByteOrder.LITTLE_ENDIAN);
    String text =
        List.of(
                in.get(0),
                in.get(1) & 0xFF,
                in.getShort(2),
                in.getInt(4),
                in.getLong(8),
                in.getFloat(16),
                in.getDouble(24),
                in.getInt(32),
                in.getShort(36) & 0xFFFF,
                in.getInt(40) & 0xFFFFFFFFL,
                in.get(44),
                in.getInt(48),
                in.getInt(52),
                in.getInt(56),
                in.getInt(60),
                memory.readString(in.getInt(64), in.getInt(68)))
            .toString();
    give(memory, (int) arguments[1], text.getBytes(UTF_8));
    return 0;
  }

  /**
   * Gives back the text that it was given, but not at once: the guest must not have let go of it.
   */
  private static long text(GuestMemory memory, long... arguments) {
    int length = (int) arguments[1];
    scribble(memory, length);
    give(memory, (int) arguments[2], memory.read((int) arguments[0], length));
    return 0;
  }

  private static long join(GuestMemory memory, long... arguments) {
    scribble(memory, (int) arguments[1]);
    scribble(memory, (int) arguments[3]);
    String text =
        memory.readString((int) arguments[0], (int) arguments[1])
            + arguments[3]
            + memory.readString((int) arguments[4], (int) arguments[5]);
    for (byte each : memory.read((int) arguments[2], (int) arguments[3])) {
      assertEquals(0, each);
    }
    give(memory, (int) arguments[6], text.getBytes(UTF_8));
    return 0;
  }

  /** Writes over whatever memory the guest can be made to give out for a list of that length. */
  private static void scribble(GuestMemory memory, int length) {
    byte[] block = new byte[length];
    Arrays.fill(block, (byte) 0xEE);
    for (int i = 0; i < 3; i++) {
      memory.write(memory.allocate(length, 1), block);
    }
  }

  private static void give(GuestMemory memory, int area, byte[] bytes) {
    int address = memory.allocate(bytes.length, 1);
    memory.write(address, bytes);
    memory.writeInt(area, address);
    memory.writeInt(area + 4, bytes.length);
  }
}
