package dev.mainstay.guest.library.java.lang;

import java.math.BigInteger;

/** A product and an addend, summed exactly and rounded once, to the nearest, of two to the even. */
final class ExactSum {
  private ExactSum() {}

  /**
   * All of them finite; a sum of zero is positive.
   *
   * @param precision bits of the result's significand
   * @param least the exponent of the least number above zero
   */
  static double of(double a, double b, double c, int precision, int least) {
    int productExponent = exponent(a) + exponent(b);
    int addendExponent = exponent(c);
    int exponent = Math.min(productExponent, addendExponent);
    BigInteger product = significand(a).multiply(significand(b));
    BigInteger sum =
        product
            .shiftLeft(productExponent - exponent)
            .add(significand(c).shiftLeft(addendExponent - exponent));
    BigInteger size = sum.abs();
    int result = Math.max(exponent + size.bitLength() - precision, least);
    int shift = result - exponent;
    long bits = size.shiftRight(shift).longValue();
    if (shift > 0 && size.testBit(shift - 1)) {
      boolean more = size.getLowestSetBit() < shift - 1;
      bits += more ? 1 : bits & 1;
    }
    // In two steps, as the power may be no double; exact, or infinite.
    double value = bits * power(result / 2) * power(result - result / 2);
    return sum.signum() < 0 ? -value : value;
  }

  private static double power(int exponent) {
    return exponent > 1023
        ? Double.POSITIVE_INFINITY
        : Double.longBitsToDouble((exponent + 1023L) << 52);
  }

  /** Of the last bit of the significand. */
  private static int exponent(double value) {
    int biased = (int) (Double.doubleToRawLongBits(value) >>> 52) & 0x7FF;
    return Math.max(biased, 1) - 1075;
  }

  private static BigInteger significand(double value) {
    long bits = Double.doubleToRawLongBits(value);
    long fraction = bits & ((1L << 52) - 1);
    long whole = (bits >>> 52 & 0x7FF) == 0 ? fraction : fraction | 1L << 52;
    return BigInteger.valueOf(bits < 0 ? -whole : whole);
  }
}
