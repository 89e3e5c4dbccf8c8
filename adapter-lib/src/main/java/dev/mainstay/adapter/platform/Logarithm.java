package dev.mainstay.adapter.platform;

import org.teavm.interop.Export;

/**
 * The natural logarithm: {@code x = 2^k m} with {@code m} about 1, {@code s = (m - 1) / (m + 1)},
 * and {@code ln m = 2 artanh s}, whose series is fitted at Chebyshev's points. Within 1 ulp.
 */
final class Logarithm {
  /** The significand of the root of one half: where {@code m} begins. */
  static final long ROOT_OF_HALF = 0x6a09e667f3bcdL;

  static final long SIGNIFICAND = 0xfffffffffffffL;

  private Logarithm() {}

  @Export(name = "teavmMath#log")
  static double log(double x) {
    if (!(x > 0) || x == Double.POSITIVE_INFINITY) {
      return x == 0 ? Double.NEGATIVE_INFINITY : x > 0 ? x : Double.NaN;
    }
    int k = exponent(x);
    double f = significand(x) - 1;
    double s = f / (2 + f);
    double z = s * s;
    double sum = 0x1.2b58f4c8d5f63p-3;
    sum = sum * z + 0x1.39fe52a20dc69p-3;
    sum = sum * z + 0x1.7462b5152e8a6p-3;
    sum = sum * z + 0x1.c71c62e40b94ep-3;
    sum = sum * z + 0x1.2492492df26cep-2;
    sum = sum * z + 0x1.99999999952d8p-2;
    sum = sum * z + 0x1.5555555555558p-1;
    // 2 artanh s = f - f^2 / 2 + s (f^2 / 2 + z sum): the first two are nearly exact.
    double half = 0.5 * f * f;
    double tail = s * (half + z * sum) + k * Exponential.LN2_LOW;
    return k * Exponential.LN2_HIGH - ((half - tail) - f);
  }

  /** {@code k} of a number above 0. */
  static int exponent(double x) {
    int extra = 0;
    if (x < 0x1p-1022) {
      x *= 0x1p54;
      extra = 54;
    }
    long bits = Double.doubleToRawLongBits(x);
    return (int) (bits >>> 52) - 1023 - extra + ((bits & SIGNIFICAND) >= ROOT_OF_HALF ? 1 : 0);
  }

  /** {@code m} of a number above 0: from the root of one half to that of 2. */
  static double significand(double x) {
    if (x < 0x1p-1022) {
      x *= 0x1p54;
    }
    long bits = Double.doubleToRawLongBits(x) & SIGNIFICAND;
    return Double.longBitsToDouble(bits | (bits >= ROOT_OF_HALF ? 0x3feL << 52 : 0x3ffL << 52));
  }
}
