package dev.mainstay.adapter.platform;

import org.teavm.interop.Export;

/**
 * {@code x^y = e^(y ln x)}, with {@code ln x} to some 66 bits: what is lost there is multiplied by
 * up to 745. Within 1 ulp.
 */
final class Power {
  /** Beyond it the result is infinity or 0. */
  private static final double MOST = 746;

  private Power() {}

  @Export(name = "teavmMath#pow")
  static double pow(double x, double y) {
    if (y == 0) {
      return 1;
    }
    if (Double.isNaN(x) || Double.isNaN(y)) {
      return Double.NaN;
    }
    double magnitude = x < 0 ? -x : x;
    boolean odd = isOdd(y);
    if (y == Double.POSITIVE_INFINITY || y == Double.NEGATIVE_INFINITY) {
      if (magnitude == 1) {
        return Double.NaN;
      }
      return magnitude > 1 == y > 0 ? Double.POSITIVE_INFINITY : 0;
    }
    if (magnitude == 0 || magnitude == Double.POSITIVE_INFINITY) {
      double extreme = magnitude > 1 == y > 0 ? Double.POSITIVE_INFINITY : 0;
      return odd && Double.doubleToRawLongBits(x) < 0 ? -extreme : extreme;
    }
    if (x < 0 && !isInteger(y)) {
      return Double.NaN;
    }
    double result = magnitude == 1 ? 1 : power(magnitude, y);
    return x < 0 && odd ? -result : result;
  }

  private static boolean isInteger(double y) {
    double magnitude = y < 0 ? -y : y;
    return magnitude >= 0x1p52 || (long) y == y;
  }

  private static boolean isOdd(double y) {
    double magnitude = y < 0 ? -y : y;
    return magnitude < 0x1p53 && (long) y == y && ((long) y & 1) != 0;
  }

  /** For {@code x} above 0 and neither 1 nor infinite. */
  private static double power(double x, double y) {
    int k = Logarithm.exponent(x);
    double m = Logarithm.significand(x);
    // s = (m - 1) / (m + 1)
    double f = m - 1;
    double divisor = m + 1;
    double divisorLow = m - (divisor - 1);
    double s = f / divisor;
    double product = s * divisor;
    double sLow =
        ((f - product) - Arithmetic.productError(s, divisor, product) - s * divisorLow) / divisor;
    // z = s^2
    double z = s * s;
    double zLow = Arithmetic.productError(s, s, z) + 2 * s * sLow;
    // The series of artanh s / s - 1 = z / 3 + z^2 / 5 + ..., of which the first term needs all
    // bits.
    double sum = 0x1.e02e59475f3c5p-5;
    sum = sum * z + 0x1.df7ccb122450bp-5;
    sum = sum * z + 0x1.1118c7da4e209p-4;
    sum = sum * z + 0x1.3b1395d249ed7p-4;
    sum = sum * z + 0x1.745d177a95904p-4;
    sum = sum * z + 0x1.c71c71c6eaa18p-4;
    sum = sum * z + 0x1.2492492492521p-3;
    sum = sum * z + 0x1.999999999999ap-3;
    double third = z * 0x1.5555555555555p-2;
    double thirdLow =
        Arithmetic.productError(z, 0x1.5555555555555p-2, third)
            + z * 0x1.5555555555555p-56
            + zLow * 0x1.5555555555555p-2;
    double rest = z * z * sum;
    double u = third + rest;
    double uLow = (third - u) + rest + thirdLow;
    // ln m / 2 = s + s u
    double v = s * u;
    double vLow = Arithmetic.productError(s, u, v) + s * uLow + sLow * u;
    double w = s + v;
    double wLow = (s - w) + v + (sLow + vLow);
    // ln x
    double base = k * Exponential.LN2_HIGH;
    double high = base + 2 * w;
    double low = (base - high) + 2 * w + (2 * wLow + k * Exponential.LN2_LOW);
    double ln = high + low;
    double lnLow = (high - ln) + low;
    double exponent = y * ln;
    if (exponent > MOST) {
      return Double.POSITIVE_INFINITY;
    }
    if (exponent < -MOST) {
      return 0;
    }
    return Exponential.exp(exponent, Arithmetic.productError(y, ln, exponent) + y * lnLow);
  }
}
