package dev.mainstay.adapter.platform;

/**
 * Angles beyond a million as fractions of a full turn, after Payne and Hanek: an angle is an
 * integer times a power of 2, and of its product with 1 / 2&pi; only those bits are worked out that
 * are neither whole turns nor too small to matter.
 */
final class Turns {
  private static final long HALF = 0xffffffffL;

  private Turns() {}

  /**
   * The fraction of {@code significand * 2^exponent / 2 pi}, in units of 2<sup>-64</sup>, unsigned.
   */
  static long fraction(long significand, int exponent) {
    long middle = significand * bits(exponent + 64);
    long carried = middle + high(significand, bits(exponent + 128));
    long carry = carried + Long.MIN_VALUE < middle + Long.MIN_VALUE ? 1 : 0;
    return significand * bits(exponent) + high(significand, bits(exponent + 64)) + carry;
  }

  /** The 64 bits behind {@link #fraction}. */
  static long rest(long significand, int exponent) {
    return significand * bits(exponent + 64) + high(significand, bits(exponent + 128));
  }

  /**
   * The upper half of the unsigned product of two unsigned numbers, the first below 2<sup>53</sup>.
   */
  private static long high(long a, long b) {
    long aHigh = a >>> 32;
    long aLow = a & HALF;
    long bHigh = b >>> 32;
    long bLow = b & HALF;
    long middle = aHigh * bLow + ((aLow * bLow) >>> 32);
    long other = aLow * bHigh + (middle & HALF);
    return aHigh * bHigh + (middle >>> 32) + (other >>> 32);
  }

  /**
   * 64 bits of 1 / 2&pi;, from the one worth 2<sup>-first - 1</sup> on; {@code first} is at least
   * -64.
   */
  private static long bits(int first) {
    int index = (first + 64) >>> 6;
    int shift = first & 63;
    long bits = word(index - 1) << shift;
    return shift == 0 ? bits : bits | (word(index) >>> (64 - shift));
  }

  private static long word(int index) {
    return switch (index) {
      case 0 -> 0x28be60db9391054aL;
      case 1 -> 0x7f09d5f47d4d3770L;
      case 2 -> 0x36d8a5664f10e410L;
      case 3 -> 0x7f9458eaf7aef158L;
      case 4 -> 0x6dc91b8e909374b8L;
      case 5 -> 0x01924bba82746487L;
      case 6 -> 0x3f877ac72c4a69cfL;
      case 7 -> 0xba208d7d4baed121L;
      case 8 -> 0x3a671c09ad17df90L;
      case 9 -> 0x4e64758e60d4ce7dL;
      case 10 -> 0x272117e2ef7e4a0eL;
      case 11 -> 0xc7fe25fff7816603L;
      case 12 -> 0xfbcbc462d6829b47L;
      case 13 -> 0xdb4d9fb3c9f2c26dL;
      case 14 -> 0xd3d18fd9a797fa8bL;
      case 15 -> 0x5d49eeb1faf97c5eL;
      case 16 -> 0xcf41ce7de294a4baL;
      case 17 -> 0x9afed7ec47e35742L;
      case 18 -> 0x1580cc11bf1edaeaL;
      default -> 0;
    };
  }
}
