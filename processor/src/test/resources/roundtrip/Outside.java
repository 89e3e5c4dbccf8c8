package roundtrip;

import dev.mainstay.annotations.*;

@WasiImport("test:round/outside@1.0.0")
public interface Outside {
  boolean flip(boolean value);

  byte s8(byte value);

  @U8 byte u8Byte(@U8 byte value);

  @U8 int u8(@U8 int value);

  short s16(short value);

  @U16 int u16(@U16 int value);

  int s32(int value);

  @U32 long u32(@U32 long value);

  long s64(long value);

  float f32(float value);

  double f64(double value);

  @WitChar int letter(@WitChar int value);

  String text(String value);

  byte[] bytes(byte[] value);

  short[] shorts(short[] value);

  int[] ints(int[] value);

  long[] longs(long[] value);

  float[] floats(float[] value);

  double[] doubles(double[] value);

  String join(String first, byte[] second, String third);

  String many(boolean a1, @U8 int a2, short a3, int a4, long a5, float a6, double a7, @WitChar int a8, @U16 int a9, @U32 long a10, byte a11, int a12, int a13, int a14, int a15, String a16);

  void again(int depth);
}
