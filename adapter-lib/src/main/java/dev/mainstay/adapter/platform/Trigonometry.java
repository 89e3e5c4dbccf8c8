package dev.mainstay.adapter.platform;

import org.teavm.interop.Export;

/**
 * Sine, cosine and tangent: the angle less the nearest multiple of &pi;/2, to twice the precision
 * of a double, and polynomials fitted at Chebyshev's points on what remains. Within 1 ulp, for all
 * angles.
 */
final class Trigonometry {
  private static final int SINE = 0;
  private static final int COSINE = 1;
  private static final int TANGENT = 2;

  private static final double QUARTER = 0x1.921fb54442d18p-1;
  private static final double TWO_BY_PI = 0x1.45f306dc9c883p-1;

  /**
   * &pi;/2 in three parts: products of the first two with numbers below 2<sup>20</sup> are exact.
   */
  private static final double FIRST = 0x1.921fb544p0;

  private static final double SECOND = 0x1.0b4611a6p-34;
  private static final double THIRD = 0x1.3198a2e037073p-69;

  /** Up to here the parts suffice. */
  private static final double LARGE = 0x1p20;

  /** &pi;/2 as a sum. */
  private static final double RIGHT = 0x1.921fb54442d18p0;

  private static final double RIGHT_LOW = 0x1.1a62633145c07p-54;

  private Trigonometry() {}

  @Export(name = "teavmMath#sin")
  static double sin(double x) {
    return wave(x, SINE);
  }

  @Export(name = "teavmMath#cos")
  static double cos(double x) {
    return wave(x, COSINE);
  }

  @Export(name = "teavmMath#tan")
  static double tan(double x) {
    return wave(x, TANGENT);
  }

  private static double wave(double x, int function) {
    double magnitude = x < 0 ? -x : x;
    if (!(magnitude < Double.POSITIVE_INFINITY)) {
      return Double.NaN;
    }
    if (magnitude < 0x1p-27) {
      return function == COSINE ? 1 : x;
    }
    int quadrant = 0;
    double r = magnitude;
    double low = 0;
    if (magnitude >= LARGE) {
      long bits = Double.doubleToRawLongBits(magnitude);
      long significand = (bits & 0xfffffffffffffL) | (1L << 52);
      int exponent = (int) (bits >>> 52) - 1075;
      long fraction = Turns.fraction(significand, exponent);
      long rest = Turns.rest(significand, exponent);
      // In right angles, to the nearest: from -1/2 to 1/2, in units of 2^-64 and 2^-128.
      long angle = (fraction << 2) | (rest >>> 62);
      quadrant = (int) (fraction >>> 62) + (angle < 0 ? 1 : 0);
      double high = angle;
      double parts = (double) (angle - (long) high) * 0x1p-64 + ((rest << 2) >>> 1) * 0x1p-127;
      high *= 0x1p-64;
      double turned = high + parts;
      parts = (high - turned) + parts;
      double product = turned * RIGHT;
      double lost =
          Arithmetic.productError(turned, RIGHT, product) + turned * RIGHT_LOW + parts * RIGHT;
      r = product + lost;
      low = (product - r) + lost;
    } else if (magnitude > QUARTER) {
      quadrant = (int) (magnitude * TWO_BY_PI + 0.5);
      double left = magnitude - quadrant * FIRST;
      double second = quadrant * SECOND;
      double difference = left - second;
      double lost = Arithmetic.sumError(left, -second, difference) - quadrant * THIRD;
      r = difference + lost;
      low = (difference - r) + lost;
    }
    double z = r * r;
    // The sine, with what rounding loses.
    double sum = 0x1.5e0af186af739p-33;
    sum = sum * z - 0x1.ae600a926c89ap-26;
    sum = sum * z + 0x1.71de37961e4c6p-19;
    sum = sum * z - 0x1.a01a019e8357dp-13;
    sum = sum * z + 0x1.1111111110bb1p-7;
    sum = sum * z - 0x1.5555555555555p-3;
    double tail = r * z * sum + low * (1 - 0.5 * z);
    double sine = r + tail;
    double sineLow = (r - sine) + tail;
    // The cosine.
    sum = -0x1.907d7aebd5e3dp-37;
    sum = sum * z + 0x1.1eeb68b109173p-29;
    sum = sum * z - 0x1.27e4fa17a41b4p-22;
    sum = sum * z + 0x1.a01a019f4e867p-16;
    sum = sum * z - 0x1.6c16c16c16966p-10;
    sum = sum * z + 0x1.5555555555555p-5;
    double half = 0.5 * z;
    double most = 1 - half;
    tail = ((1 - most) - half) + (z * z * sum - r * low);
    double cosine = most + tail;
    double cosineLow = (most - cosine) + tail;
    if (function == TANGENT) {
      double dividend = sine;
      double dividendLow = sineLow;
      double divisor = cosine;
      double divisorLow = cosineLow;
      if ((quadrant & 1) != 0) {
        dividend = -cosine;
        dividendLow = -cosineLow;
        divisor = sine;
        divisorLow = sineLow;
      }
      double quotient = dividend / divisor;
      double product = quotient * divisor;
      double remainder =
          (dividend - product)
              - Arithmetic.productError(quotient, divisor, product)
              + (dividendLow - quotient * divisorLow);
      double tangent = quotient + remainder / divisor;
      return x < 0 ? -tangent : tangent;
    }
    if (function == SINE && x < 0) {
      quadrant += 2;
    }
    if (function == COSINE) {
      quadrant++;
    }
    double result = (quadrant & 1) == 0 ? sine : cosine;
    return (quadrant & 2) == 0 ? result : -result;
  }
}
