package dev.mainstay.guest.library.java.lang;

/** What TeaVM's {@code Math} lacks, or has otherwise than Java specifies. */
final class MathMethods {
  private MathMethods() {}

  // Products that need more bits than their factors.

  public static long multiplyFull(int x, int y) {
    return (long) x * y;
  }

  public static long multiplyHigh(long x, long y) {
    long xLow = x & 0xFFFF_FFFFL;
    long xHigh = x >> 32;
    long yLow = y & 0xFFFF_FFFFL;
    long yHigh = y >> 32;
    long cross = xHigh * yLow + ((xLow * yLow) >>> 32);
    long other = xLow * yHigh + (cross & 0xFFFF_FFFFL);
    return xHigh * yHigh + (cross >> 32) + (other >> 32);
  }

  /** Exactly, and then rounded once. */
  public static double fma(double a, double b, double c) {
    return finite(a) && finite(b) && a != 0 && b != 0 && finite(c)
        ? ExactSum.of(a, b, c, 53, -1074)
        : special(a, b, c);
  }

  public static float fma(float a, float b, float c) {
    return finite(a) && finite(b) && a != 0 && b != 0 && finite(c)
        ? (float) ExactSum.of(a, b, c, 24, -149)
        : (float) special(a, b, c);
  }

  /** Where nothing is rounded. */
  private static double special(double a, double b, double c) {
    return finite(a) && finite(b) && !finite(c) ? c : a * b + c;
  }

  private static boolean finite(double value) {
    return Math.abs(value) <= Double.MAX_VALUE;
  }

  public static double ulp(double d) {
    double positive = Math.abs(d);
    if (!finite(positive)) {
      return positive;
    }
    long exponent = Double.doubleToRawLongBits(positive) >>> 52;
    return exponent > 52
        ? Double.longBitsToDouble((exponent - 52) << 52)
        : Double.longBitsToDouble(1L << Math.max(0, exponent - 1));
  }

  public static float ulp(float f) {
    float positive = Math.abs(f);
    if (!finite(positive)) {
      return positive;
    }
    int exponent = Float.floatToRawIntBits(positive) >>> 23;
    return exponent > 23
        ? Float.intBitsToFloat((exponent - 23) << 23)
        : Float.intBitsToFloat(1 << Math.max(0, exponent - 1));
  }
}
