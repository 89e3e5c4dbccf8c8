package roundtrip;

import java.util.ArrayList;
import java.util.List;

/** Passes everything on to the outside world and returns what comes back. */
public final class Mirror implements Trip {
  private final Outside outside;
  private final List<byte[]> kept = new ArrayList<>();

  public Mirror(Outside outside) {
    this.outside = outside;
  }

  @Override
  public boolean flip(boolean value) {
    return outside.flip(value);
  }

  @Override
  public byte s8(byte value) {
    return outside.s8(value);
  }

  @Override
  public byte u8Byte(byte value) {
    return outside.u8Byte(value);
  }

  @Override
  public int u8(int value) {
    return outside.u8(value);
  }

  @Override
  public short s16(short value) {
    return outside.s16(value);
  }

  @Override
  public int u16(int value) {
    return outside.u16(value);
  }

  @Override
  public int s32(int value) {
    return outside.s32(value);
  }

  @Override
  public long u32(long value) {
    return outside.u32(value);
  }

  @Override
  public long s64(long value) {
    return outside.s64(value);
  }

  @Override
  public float f32(float value) {
    return outside.f32(value);
  }

  @Override
  public double f64(double value) {
    return outside.f64(value);
  }

  @Override
  public int letter(int value) {
    return outside.letter(value);
  }

  @Override
  public String text(String value) {
    return outside.text(value);
  }

  @Override
  public byte[] bytes(byte[] value) {
    return outside.bytes(value);
  }

  @Override
  public short[] shorts(short[] value) {
    return outside.shorts(value);
  }

  @Override
  public int[] ints(int[] value) {
    return outside.ints(value);
  }

  @Override
  public long[] longs(long[] value) {
    return outside.longs(value);
  }

  @Override
  public float[] floats(float[] value) {
    return outside.floats(value);
  }

  @Override
  public double[] doubles(double[] value) {
    return outside.doubles(value);
  }

  @Override
  public String join(String first, byte[] second, String third) {
    return outside.join(first, second, third);
  }

  @Override
  public String many(boolean a1, int a2, short a3, int a4, long a5, float a6, double a7, int a8, int a9, long a10, byte a11, int a12, int a13, int a14, int a15, String a16) {
    return outside.many(a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16);
  }

  @Override
  public String nested(int depth, String text) {
    String before = outside.text(text + depth);
    outside.again(depth);
    return before + outside.text(text + depth);
  }

  @Override
  public String outOfRange(int value) {
    try {
      return "u8 " + outside.u8(value);
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }

  @Override
  public void fail(String message) {
    throw new IllegalStateException(message);
  }

  @Override
  public int keep(byte[] bytes) {
    kept.add(bytes);
    return kept.size() - 1;
  }

  @Override
  public int kept(int index, int offset) {
    return kept.get(index)[offset];
  }
}
