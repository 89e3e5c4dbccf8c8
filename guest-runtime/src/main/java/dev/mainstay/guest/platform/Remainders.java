package dev.mainstay.guest.platform;

/**
 * The operator {@code %} on floating-point numbers: no instruction has it, and the compiler's own
 * version goes through a quotient of 32 or 64 bits, which is wrong for what is infinite, large or
 * far apart.
 *
 * <p>JLS 17, section 15.17.3: the exact remainder, with the dividend's sign.
 */
final class Remainders {
  private static final long SIGN = 1L << 63;
  private static final long INFINITY = 0x7FFL << 52;
  private static final long HIDDEN_BIT = 1L << 52;

  private Remainders() {}

  /** Exact: the remainder of two floats is a float. */
  static float remainder(float dividend, float divisor) {
    return (float) remainder((double) dividend, (double) divisor);
  }

  static double remainder(double dividend, double divisor) {
    long sign = Double.doubleToRawLongBits(dividend) & SIGN;
    long a = Double.doubleToRawLongBits(dividend) & ~SIGN;
    long b = Double.doubleToRawLongBits(divisor) & ~SIGN;
    if (a >= INFINITY || b > INFINITY || b == 0) {
      return Double.NaN;
    }
    if (a < b) {
      return dividend;
    }
    int low = exponent(b);
    long subtrahend = significand(b);
    long rest = significand(a);
    for (int exponent = exponent(a); ; exponent--) {
      if (rest >= subtrahend) {
        rest -= subtrahend;
      }
      if (exponent == low) {
        break;
      }
      rest <<= 1;
    }
    if (rest == 0) {
      return Double.longBitsToDouble(sign);
    }
    while (rest < HIDDEN_BIT) {
      rest <<= 1;
      low--;
    }
    // Below exponent 1 it is subnormal; the bits shifted out are zero, as they are in the operands.
    long bits = low < 1 ? rest >>> (1 - low) : rest - HIDDEN_BIT + ((long) low << 52);
    return Double.longBitsToDouble(sign | bits);
  }

  /** The biased exponent that goes with {@link #significand}: less than 1 for subnormal numbers. */
  private static int exponent(long bits) {
    return bits < HIDDEN_BIT ? 12 - Long.numberOfLeadingZeros(bits) : (int) (bits >>> 52);
  }

  /** Shifted so that its highest bit is the hidden one. */
  private static long significand(long bits) {
    return bits < HIDDEN_BIT
        ? bits << (Long.numberOfLeadingZeros(bits) - 11)
        : (bits & (HIDDEN_BIT - 1)) | HIDDEN_BIT;
  }
}
