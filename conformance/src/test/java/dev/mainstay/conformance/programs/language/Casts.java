package dev.mainstay.conformance.programs.language;

/** Conversions between numeric types, saturation and NaN included. */
public class Casts {
  static String none() {
    return null;
  }

  static int[] noArray() {
    return null;
  }

  /** Null is of every class. */
  static void ofNull() {
    System.out.println((Integer) (Object) none());
    System.out.println((Integer[]) (Object) none());
    System.out.println((Runnable) (Object) none());
    System.out.println((StringBuilder) (Object) noArray() == null);
    System.out.println((long[]) (Object) noArray() == null);
    Object text = none() == null ? "text" : none();
    try {
      System.out.println((Integer) text);
    } catch (ClassCastException e) {
      System.out.println("no Integer");
    }
    String one = String.valueOf(1);
    try {
      System.out.println((int[]) (Object) one);
    } catch (ClassCastException e) {
      System.out.println("no int[]");
    }
  }

  public static void main(String[] args) {
    double[] doubles = {
      0.0,
      -0.0,
      0.5,
      -0.5,
      1.9999999,
      -1.9999999,
      127.6,
      128.5,
      65535.9,
      2147483646.9,
      2147483647.0,
      2147483648.0,
      -2147483648.9,
      -2147483649.0,
      9.223372036854775E18,
      9.3e18,
      -9.3e18,
      1e300,
      -1e300,
      Double.MIN_VALUE,
      Double.MAX_VALUE,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      Double.NaN
    };
    for (double d : doubles) {
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
              + " | "
              + (int) f
              + " "
              + (long) f
              + " "
              + (byte) f
              + " "
              + Float.floatToIntBits(f)
              + " "
              + Double.doubleToLongBits(d));
    }
    long[] longs = {
      0,
      1,
      -1,
      16777217,
      9007199254740993L,
      Long.MAX_VALUE,
      Long.MIN_VALUE,
      0x7fffffbfffffffffL,
      0x7fffff4000000001L
    };
    for (long l : longs) {
      System.out.println(
          Float.floatToIntBits((float) l)
              + " "
              + Double.doubleToLongBits((double) l)
              + " "
              + (int) l);
    }
    int[] ints = {16777217, 33554435, Integer.MAX_VALUE, Integer.MIN_VALUE, -16777219};
    for (int i : ints) {
      System.out.println(
          Float.floatToIntBits(i) + " " + Double.doubleToLongBits(i) + " " + (long) i);
    }
    Object o = 5;
    System.out.println((int) (Integer) o + (long) (int) o);
    Object c = 'x';
    System.out.println((char) c);
    try {
      System.out.println((Long) o);
    } catch (ClassCastException e) {
      System.out.println("CCE");
    }
    int big = 123456789;
    float rounded = big;
    System.out.println(big - (int) rounded);
    int i = 10;
    i *= 2.55;
    System.out.println(i);
    i -= 0.9f;
    System.out.println(i);
    long shifted = 1L << 62;
    shifted += 0.5;
    System.out.println(shifted);
    char fromInt = (char) 70000;
    System.out.println((int) fromInt);
    ofNull();
  }
}
