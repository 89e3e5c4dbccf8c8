package dev.mainstay.conformance.programs.language;

/** Every conversion between numbers, at the edges. */
public class Conversions {
  static final double[] DOUBLES = {
    0.0,
    -0.0,
    0.5,
    -0.5,
    0.9999999999999999,
    1.5,
    -1.5,
    127.5,
    128,
    -128.9,
    255,
    256,
    32767.9,
    65535.5,
    2147483646.9,
    2147483647.0,
    2147483648.0,
    -2147483648.9,
    -2147483649.0,
    4294967296.0,
    9.223372036854775E18,
    9.223372036854776E18,
    -9.223372036854776E18,
    1e300,
    -1e300,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.MIN_VALUE,
    16777217.0
  };

  static final long[] LONGS = {
    0,
    1,
    -1,
    127,
    128,
    255,
    256,
    32768,
    65536,
    16777217,
    2147483647L,
    2147483648L,
    4294967295L,
    4294967296L,
    -2147483649L,
    9007199254740993L,
    -9007199254740993L,
    Long.MAX_VALUE,
    Long.MIN_VALUE,
    Long.MAX_VALUE - 512
  };

  public static void main(String[] args) {
    for (double d : DOUBLES) {
      float f = (float) d;
      System.out.println(
          (int) d
              + " "
              + (long) d
              + " "
              + (short) d
              + " "
              + (byte) d
              + " "
              + (int) (char) d
              + " "
              + (int) f
              + " "
              + (long) f
              + " "
              + Float.floatToIntBits(f)
              + " "
              + (byte) f);
    }
    for (long l : LONGS) {
      System.out.println(
          (int) l
              + " "
              + (short) l
              + " "
              + (byte) l
              + " "
              + (int) (char) l
              + " "
              + Float.floatToIntBits(l)
              + " "
              + Double.doubleToLongBits(l)
              + " "
              + Float.floatToIntBits((int) l)
              + " "
              + (long) (float) l
              + " "
              + (long) (double) l);
    }
    int i = 16777217;
    float f = i;
    System.out.println((int) f + " " + (i == f) + " " + (i == (double) i));
    long l = Long.MAX_VALUE;
    System.out.println((l == (double) l) + " " + ((long) (double) l == l) + " " + (l + 1.0f == l));
    short s = (short) 40000;
    byte b = (byte) s;
    System.out.println(
        s + " " + b + " " + (s & 0xffff) + " " + (b & 0xff) + " " + (char) (b & 0x7f));
    System.out.println((byte) 300 + (short) 70000 + (int) 3e9 + (long) 1e19);
    System.out.println(1 / 2 + 1 / 2.0 + 1 / 2f + (char) 1 / 2);
    double negative = -0.0;
    System.out.println(
        1 / negative
            + " "
            + 1 / (negative + 0.0)
            + " "
            + (negative == 0)
            + " "
            + 1 / (double) (int) negative);
    System.out.println(
        (float) 1e40 + " " + (float) -1e-50 + " " + (float) 0.1 + " " + (double) 0.1f);
  }
}
