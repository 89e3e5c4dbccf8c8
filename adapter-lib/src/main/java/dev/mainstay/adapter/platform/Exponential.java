package dev.mainstay.adapter.platform;

import org.teavm.interop.Export;

/**
 * The exponential function: {@code x = k ln 2 + r} with {@code r} at most {@code (ln 2) / 2} away
 * from 0, and a polynomial for {@code e^r}, fitted at Chebyshev's points to 2<sup>-53</sup> of
 * {@code r^2}. Within 1 ulp.
 */
final class Exponential {
  private static final double INVERSE_LN2 = 0x1.71547652b82fep0;

  /** Its product with an exponent is exact. */
  static final double LN2_HIGH = 0x1.62e42feep-1;

  static final double LN2_LOW = 0x1.a39ef35793c76p-33;

  /** Beyond these there is nothing but infinity and 0. */
  private static final double LARGEST = 710;

  private static final double SMALLEST = -746;

  private Exponential() {}

  @Export(name = "teavmMath#exp")
  static double exp(double x) {
    return exp(x, 0);
  }

  /** {@code e^(high + low)}, where {@code low} is no more than a rounding error of {@code high}. */
  static double exp(double high, double low) {
    if (!(high < LARGEST)) {
      return high * Double.POSITIVE_INFINITY; // which leaves what is not a number as it is
    }
    if (high < SMALLEST) {
      return 0;
    }
    int k = (int) (high * INVERSE_LN2 + (high < 0 ? -0.5 : 0.5));
    double exact = high - k * LN2_HIGH;
    double correction = low - k * LN2_LOW;
    double r = exact + correction;
    correction = (exact - r) + correction;
    double sum = 0x1.af390ba7e6f47p-26;
    sum = sum * r + 0x1.2891d4ffbb0f9p-22;
    sum = sum * r + 0x1.71de0d85293b8p-19;
    sum = sum * r + 0x1.a019b8ca26fcfp-16;
    sum = sum * r + 0x1.a01a01a7cebcdp-13;
    sum = sum * r + 0x1.6c16c1789d1d7p-10;
    sum = sum * r + 0x1.11111111109a6p-7;
    sum = sum * r + 0x1.5555555553d37p-5;
    sum = sum * r + 0x1.5555555555556p-3;
    sum = sum * r + 0.5;
    return Arithmetic.scale(1 + (r + (r * r * sum + correction)), k);
  }
}
