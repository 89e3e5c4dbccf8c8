package dev.mainstay.guest.library.java.lang;

import dev.mainstay.guest.library.Thrown;

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

  public static double cbrt(double a) {
    return Roots.cbrt(a);
  }

  public static double hypot(double x, double y) {
    return Roots.hypot(x, y);
  }

  public static double expm1(double x) {
    return Exponentials.expm1(x);
  }

  public static double sinh(double x) {
    return Exponentials.sinh(x);
  }

  public static double cosh(double x) {
    return Exponentials.cosh(x);
  }

  public static double tanh(double x) {
    return Exponentials.tanh(x);
  }

  public static double log10(double a) {
    return StrictMathMethods.log10(a);
  }

  public static double log1p(double x) {
    return StrictMathMethods.log1p(x);
  }

  public static double toRadians(double angdeg) {
    return angdeg * (Math.PI / 180);
  }

  public static double toDegrees(double angrad) {
    return angrad * (180 / Math.PI);
  }

  /** Exact: the remainder of the quotient that is rounded to the nearest whole number. */
  public static double IEEEremainder(double f1, double f2) {
    double divisor = Math.abs(f2);
    if (!finite(f1) || Double.isNaN(f2) || f2 == 0) {
      return Double.NaN;
    }
    if (!finite(divisor)) {
      return f1;
    }
    double rest = Math.abs(divisor <= Double.MAX_VALUE / 2 ? f1 % (2 * divisor) : f1);
    // Without twice the rest, which may be no number, nor half of a divisor that has none.
    if (rest > divisor - rest) {
      rest -= divisor;
      if (rest >= 0 && rest >= divisor - rest) {
        rest -= divisor;
      }
    }
    return Math.copySign(1, f1) * rest;
  }

  @Thrown
  public static ArithmeticException addExact(int x, int y) {
    return new ArithmeticException("integer overflow");
  }

  @Thrown
  public static ArithmeticException addExact(long x, long y) {
    return new ArithmeticException("long overflow");
  }

  @Thrown
  public static ArithmeticException subtractExact(int x, int y) {
    return new ArithmeticException("integer overflow");
  }

  @Thrown
  public static ArithmeticException subtractExact(long x, long y) {
    return new ArithmeticException("long overflow");
  }

  @Thrown
  public static ArithmeticException multiplyExact(int x, int y) {
    return new ArithmeticException("integer overflow");
  }

  @Thrown
  public static ArithmeticException multiplyExact(long x, long y) {
    return new ArithmeticException("long overflow");
  }

  @Thrown
  public static ArithmeticException negateExact(int a) {
    return new ArithmeticException("integer overflow");
  }

  @Thrown
  public static ArithmeticException negateExact(long a) {
    return new ArithmeticException("long overflow");
  }

  @Thrown
  public static ArithmeticException incrementExact(int a) {
    return new ArithmeticException("integer overflow");
  }

  @Thrown
  public static ArithmeticException incrementExact(long a) {
    return new ArithmeticException("long overflow");
  }

  @Thrown
  public static ArithmeticException decrementExact(int a) {
    return new ArithmeticException("integer overflow");
  }

  @Thrown
  public static ArithmeticException decrementExact(long a) {
    return new ArithmeticException("long overflow");
  }

  @Thrown
  public static ArithmeticException toIntExact(long value) {
    return new ArithmeticException("integer overflow");
  }

  /** Rounded once: by the last product, as those before it are exact or come to nothing. */
  public static double scalb(double d, int scaleFactor) {
    // Beyond, whatever is not zero becomes zero or infinite.
    int scale = Math.max(-2100, Math.min(scaleFactor, 2100));
    double result = d * power(scale % 512);
    double step = power(scale < 0 ? -512 : 512);
    for (int rest = Math.abs(scale / 512); rest > 0; rest--) {
      result *= step;
    }
    return result;
  }

  public static float scalb(float f, int scaleFactor) {
    return (float) (f * power(Math.max(-300, Math.min(scaleFactor, 300))));
  }

  /** A power of two that is a normal number. */
  private static double power(int exponent) {
    return Double.longBitsToDouble((long) (exponent + 1023) << 52);
  }
}
