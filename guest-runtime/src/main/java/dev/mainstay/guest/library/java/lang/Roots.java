package dev.mainstay.guest.library.java.lang;

/** {@code cbrt} and {@code hypot}, within 1 ulp and without an overflow on the way. */
final class Roots {
  /** Parts a double into halves whose products are exact. */
  private static final double SPLIT = 0x1.0000002p27;

  private Roots() {}

  static double cbrt(double x) {
    if (x == 0 || !(Math.abs(x) <= Double.MAX_VALUE)) {
      return x;
    }
    double size = Math.abs(x);
    double scale = 1;
    if (size < Double.MIN_NORMAL) {
      size *= 0x1p54;
      scale = 0x1p-18;
    }
    double estimate = Math.pow(size, 1.0 / 3);
    // Of 21 bits, so that the square is exact; Newton's step, made with its error, triples them.
    double root =
        Double.longBitsToDouble(Double.doubleToRawLongBits(estimate) & 0xFFFF_FFFF_0000_0000L);
    double quotient = size / (root * root);
    root += root * ((quotient - root) / (2 * root + quotient));
    return Math.copySign(root * scale, x);
  }

  static double hypot(double x, double y) {
    double large = Math.max(Math.abs(x), Math.abs(y));
    double small = Math.min(Math.abs(x), Math.abs(y));
    if (Double.isInfinite(x) || Double.isInfinite(y)) {
      return Double.POSITIVE_INFINITY;
    }
    if (!(small > large * 0x1p-60)) {
      return large + small;
    }
    double scale = 1;
    if (large > 0x1p500) {
      scale = 0x1p600;
    } else if (small < 0x1p-450) {
      scale = 0x1p-600;
    }
    double a = large / scale;
    double b = small / scale;
    double root = Math.sqrt(a * a + b * b);
    // What the root's square lacks, with the errors of the squares.
    double rest = (a * a - root * root) + b * b;
    double errors = error(a) + error(b) - error(root);
    return (root + (rest + errors) / (2 * root)) * scale;
  }

  /** The square less its rounded value. */
  private static double error(double x) {
    double split = SPLIT * x;
    double high = split - (split - x);
    double low = x - high;
    return ((high * high - x * x) + 2 * high * low) + low * low;
  }
}
