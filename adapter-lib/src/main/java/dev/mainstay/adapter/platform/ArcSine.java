package dev.mainstay.adapter.platform;

import org.teavm.interop.Export;

/**
 * Arc sine and arc cosine: a polynomial fitted at Chebyshev's points up to 1/2, and beyond that
 * {@code asin x = pi/2 - 2 asin sqrt((1 - x) / 2)}. Within 1 ulp.
 */
final class ArcSine {
  /** &pi;/2, and what its double lacks. */
  private static final double RIGHT = 0x1.921fb54442d18p0;

  private static final double RIGHT_LOW = 0x1.1a62633145c07p-54;

  private ArcSine() {}

  @Export(name = "teavmMath#asin")
  static double asin(double x) {
    double magnitude = x < 0 ? -x : x;
    if (magnitude < 0x1p-27) {
      return x;
    }
    if (magnitude <= 0.5) {
      return x + x * excess(x * x);
    }
    // Not a number, and beyond 1, the root is not a number.
    double z = (1 - magnitude) * 0.5;
    double root = Math.sqrt(z);
    double high = Arithmetic.upperHalf(root);
    double low = root == 0 ? 0 : (z - high * high) / (root + high);
    double most = RIGHT - 2 * high;
    double lost = Arithmetic.sumError(RIGHT, -2 * high, most);
    double result = most + (lost + (RIGHT_LOW - 2 * low - 2 * root * excess(z)));
    return x < 0 ? -result : result;
  }

  @Export(name = "teavmMath#acos")
  static double acos(double x) {
    double magnitude = x < 0 ? -x : x;
    if (magnitude <= 0.5) {
      double most = RIGHT - x;
      double lost = Arithmetic.sumError(RIGHT, -x, most);
      return most + (lost + (RIGHT_LOW - x * excess(x * x)));
    }
    double z = (1 - magnitude) * 0.5;
    double root = Math.sqrt(z);
    double high = Arithmetic.upperHalf(root);
    double low = root == 0 ? 0 : (z - high * high) / (root + high);
    double tail = low + root * excess(z);
    if (x > 0) {
      return 2 * (high + tail);
    }
    double most = RIGHT - high;
    double lost = Arithmetic.sumError(RIGHT, -high, most);
    return 2 * (most + (lost + (RIGHT_LOW - tail)));
  }

  /** {@code asin x / x - 1}, for {@code z = x^2} up to 1/4. */
  private static double excess(double z) {
    double sum = 0x1.d72b2bc8155f8p-6;
    sum = sum * z - 0x1.e6aaa8a0a04ccp-7;
    sum = sum * z + 0x1.1d189408314eep-6;
    sum = sum * z + 0x1.65a9c4dfcf8b2p-8;
    sum = sum * z + 0x1.52420b04b37bep-7;
    sum = sum * z + 0x1.782651caa6547p-7;
    sum = sum * z + 0x1.c9cf07674736ap-7;
    sum = sum * z + 0x1.1c4d35cf95421p-6;
    sum = sum * z + 0x1.6e8bb1c8209a2p-6;
    sum = sum * z + 0x1.f1c71c1db0623p-6;
    sum = sum * z + 0x1.6db6db6e31f13p-5;
    sum = sum * z + 0x1.3333333332ecap-4;
    sum = sum * z + 0x1.5555555555556p-3;
    return sum * z;
  }
}
