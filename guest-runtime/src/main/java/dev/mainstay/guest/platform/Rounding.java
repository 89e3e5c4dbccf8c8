package dev.mainstay.guest.platform;

/**
 * {@code Math.rint} and {@code Math.round}, which the class library gets wrong for ties, for what
 * is just below one half, and for large numbers.
 */
final class Rounding {
  /** From here on there are no fractions. */
  private static final double WHOLE = 1L << 52;

  private Rounding() {}

  /** To the nearest whole number, of two the even one; the sign stays, that of zero too. */
  static double rint(double value) {
    double positive = Math.abs(value);
    if (positive < WHOLE) {
      double whole = positive + WHOLE - WHOLE;
      return Math.copySign(whole, value);
    }
    return value;
  }

  /** To the nearest whole number, of two the greater one. */
  static long round(double value) {
    double floor = Math.floor(value);
    long whole = (long) floor;
    return value - floor >= 0.5 ? whole + 1 : whole;
  }

  /** The same for floats; what no int can hold becomes the nearest one that it can. */
  static int round(float value) {
    long whole = round((double) value);
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, whole));
  }
}
