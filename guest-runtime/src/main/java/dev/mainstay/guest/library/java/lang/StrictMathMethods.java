package dev.mainstay.guest.library.java.lang;

/**
 * {@code StrictMath.log}, whose every bit Java specifies: by the algorithm of fdlibm 5.3 ({@code
 * e_log.c}), to which its documentation refers. {@code Random.nextGaussian} depends on it.
 */
final class StrictMathMethods {
  private static final double LN2_HIGH = 0x1.62e42feep-1;
  private static final double LN2_LOW = 0x1.a39ef35793c76p-33;

  private StrictMathMethods() {}

  public static double log(double x) {
    return log(x, 0);
  }

  /** Of {@code 1 + x}, whose rounding error is made good. */
  static double log1p(double x) {
    if (x < -0.25 || x > 0.375) {
      double sum = 1 + x;
      double lost = x > 1 ? 1 - (sum - x) : x - (sum - 1);
      return log(sum, sum > 0 && sum <= Double.MAX_VALUE ? lost / sum : 0);
    }
    if (Math.abs(x) < 0x1p-29) {
      return x - 0.5 * x * x;
    }
    double s = x / (2 + x);
    double half = 0.5 * x * x;
    return x - (half - s * (half + series(s)));
  }

  /** By {@code e_log10.c}: powers of ten are exact. */
  static double log10(double x) {
    if (!(x > 0) || x == Double.POSITIVE_INFINITY) {
      return log(x);
    }
    int extra = x < 0x1p-1022 ? 54 : 0;
    long bits = Double.doubleToRawLongBits(extra == 0 ? x : x * 0x1p54);
    int exponent = (int) (bits >>> 52) - 1023 - extra;
    int below = exponent < 0 ? 1 : 0;
    double significand = Double.longBitsToDouble((bits & ((1L << 52) - 1)) | (1023L - below) << 52);
    int power = exponent + below;
    double rest = power * 0x1.9fef311f12b36p-42 + 0x1.bcb7b1526e50ep-2 * log(significand);
    return rest + power * 0x1.34413509f6p-2;
  }

  /**
   * @param relative what is to be added to the number, divided by it
   */
  private static double log(double x, double relative) {
    if (!(x > 0) || x == Double.POSITIVE_INFINITY) {
      return x == 0 ? Double.NEGATIVE_INFINITY : x > 0 ? x : Double.NaN;
    }
    int exponent = -1023;
    if (x < 0x1p-1022) {
      x *= 0x1p54;
      exponent -= 54;
    }
    long bits = Double.doubleToRawLongBits(x);
    exponent += (int) (bits >>> 52);
    int high = (int) (bits >>> 32) & 0xFFFFF;
    // What is past the root of two counts as less than one, of the next power.
    int carry = (high + 0x95F64) & 0x100000;
    exponent += carry >> 20;
    double f =
        Double.longBitsToDouble((long) (high | (carry ^ 0x3FF00000)) << 32 | (bits & 0xFFFF_FFFFL))
            - 1;
    double upper = exponent * LN2_HIGH;
    double lower = exponent * LN2_LOW + relative;
    boolean whole = exponent == 0 && relative == 0;
    if ((0xFFFFF & (2 + high)) < 3) {
      if (f == 0) {
        return exponent == 0 ? relative : upper + lower;
      }
      double rest = f * f * (0.5 - 0x1.5555555555555p-2 * f);
      return whole ? f - rest : upper - ((rest - lower) - f);
    }
    double s = f / (2 + f);
    double series = series(s);
    if (((high - 0x6147A) | (0x6B851 - high)) > 0) {
      double half = 0.5 * f * f;
      double tail = s * (half + series);
      return whole ? f - (half - tail) : upper - ((half - (tail + lower)) - f);
    }
    double tail = s * (f - series);
    return whole ? f - tail : upper - ((tail - lower) - f);
  }

  private static double series(double s) {
    double z = s * s;
    double w = z * z;
    double even =
        w * (0x1.999999997fa04p-2 + w * (0x1.c71c51d8e78afp-3 + w * 0x1.39a09d078c69fp-3));
    double odd =
        z
            * (0x1.5555555555593p-1
                + w
                    * (0x1.2492494229359p-2
                        + w * (0x1.7466496cb03dep-3 + w * 0x1.2f112df3e5244p-3)));
    return odd + even;
  }
}
