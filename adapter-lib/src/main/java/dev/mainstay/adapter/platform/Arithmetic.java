package dev.mainstay.adapter.platform;

/**
 * What double arithmetic loses to rounding, as a double: the building blocks of results with twice
 * the precision, which are kept as a sum of two doubles, {@code high + low}.
 */
final class Arithmetic {
  /** 2<sup>27</sup> + 1: halves a significand. */
  private static final double SPLITTER = 0x8000001p0;

  private Arithmetic() {}

  /** Exactly {@code a + b - sum}, for the rounded {@code sum} of the two (Knuth). */
  static double sumError(double a, double b, double sum) {
    double part = sum - a;
    return (a - (sum - part)) + (b - part);
  }

  /**
   * Exactly {@code a * b - product}, for the rounded {@code product} of the two (Dekker, Veltkamp);
   * both factors are below 2<sup>996</sup>, and the product is not so small that parts of it
   * vanish.
   */
  static double productError(double a, double b, double product) {
    double aHigh = upperHalf(a);
    double aLow = a - aHigh;
    double bHigh = upperHalf(b);
    double bLow = b - bHigh;
    return ((aHigh * bHigh - product) + aHigh * bLow + aLow * bHigh) + aLow * bLow;
  }

  /** {@code a}, rounded to 26 bits. */
  static double upperHalf(double a) {
    double scaled = a * SPLITTER;
    return scaled - (scaled - a);
  }

  /** {@code a * 2^exponent}, rounded once, for an exponent from -2,000 to 2,000. */
  static double scale(double a, int exponent) {
    if (exponent > 1023) {
      return a * 0x1p1023 * power(exponent - 1023 > 1023 ? 1023 : exponent - 1023);
    }
    if (exponent < -1022) {
      // The first step is exact, so that only the second one rounds.
      return a * power(exponent + 1000 < -1022 ? -1022 : exponent + 1000) * 0x1p-1000;
    }
    return a * power(exponent);
  }

  private static double power(int exponent) {
    return Double.longBitsToDouble((long) (exponent + 1023) << 52);
  }
}
