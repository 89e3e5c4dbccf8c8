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
    double lower = exponent * LN2_LOW;
    if ((0xFFFFF & (2 + high)) < 3) {
      if (f == 0) {
        return exponent == 0 ? 0 : upper + lower;
      }
      double rest = f * f * (0.5 - 0x1.5555555555555p-2 * f);
      return exponent == 0 ? f - rest : upper - ((rest - lower) - f);
    }
    double s = f / (2 + f);
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
    double series = odd + even;
    if (((high - 0x6147A) | (0x6B851 - high)) > 0) {
      double half = 0.5 * f * f;
      double tail = s * (half + series);
      return exponent == 0 ? f - (half - tail) : upper - ((half - (tail + lower)) - f);
    }
    double tail = s * (f - series);
    return exponent == 0 ? f - tail : upper - ((tail - lower) - f);
  }
}
