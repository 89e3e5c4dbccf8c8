package dev.mainstay.guest.library.java.lang;

/** {@code exp} and its kin near zero, where the differences count; within 1 ulp, 2 for the rest. */
final class Exponentials {
  private static final double LN2_HIGH = 0x1.62e42feep-1;
  private static final double LN2_LOW = 0x1.a39ef35793c76p-33;

  /** From here on 1 is nothing beside the power. */
  private static final double LARGE = 40;

  private Exponentials() {}

  static double expm1(double x) {
    if (x == 0 || !(x > -LARGE)) {
      return x == 0 || !(x <= -LARGE) ? x : -1;
    }
    if (x > LARGE) {
      return Math.exp(x);
    }
    int k = Math.abs(x) < 0.52 ? 0 : (int) Math.rint(x / Math.log(2));
    double high = x - k * LN2_HIGH;
    double low = k * LN2_LOW;
    double rest = high - low;
    double lost = (high - rest) - low;
    // The series of e^r - 1 but for its first term, which is exact.
    double series = 1;
    for (int n = 18; n > 2; n--) {
      series = 1 + rest / n * series;
    }
    double tail = rest * rest / 2 * series + lost;
    if (k == 0) {
      return rest + tail;
    }
    double power = Double.longBitsToDouble((k + 1023L) << 52);
    // What is added exactly comes first.
    return k < 53 ? (power - 1) + power * (rest + tail) : power * (1 + (rest + tail)) - 1;
  }

  static double sinh(double x) {
    double size = Math.abs(x);
    double half = Math.copySign(0.5, x);
    if (size < 22) {
      double e = expm1(size);
      return size < 1 ? half * (2 * e - e * e / (e + 1)) : half * (e + e / (e + 1));
    }
    return half * halved(size) * 2;
  }

  static double cosh(double x) {
    double size = Math.abs(x);
    if (size < 0.35) {
      double e = expm1(size);
      return 1 + e * e / (2 * (1 + e));
    }
    if (size < 22) {
      double e = Math.exp(size);
      return 0.5 * e + 0.5 / e;
    }
    return halved(size);
  }

  /** Half of the power, which may be a number where the whole is none. */
  private static double halved(double size) {
    if (size < 709) {
      return 0.5 * Math.exp(size);
    }
    double root = Math.exp(0.5 * size);
    return 0.5 * root * root;
  }

  static double tanh(double x) {
    double size = Math.abs(x);
    double result;
    if (size >= 22) {
      result = 1;
    } else if (size >= 1) {
      result = 1 - 2 / (expm1(2 * size) + 2);
    } else {
      double e = expm1(2 * size);
      result = e / (e + 2);
    }
    return Double.isNaN(x) ? x : Math.copySign(result, x);
  }
}
