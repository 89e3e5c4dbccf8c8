package dev.mainstay.adapter.platform;

import org.teavm.interop.Export;

/**
 * The arc tangent: by {@code atan x = atan c + atan ((x - c) / (1 + x c))} the argument comes near
 * 0, and a polynomial fitted at Chebyshev's points does the rest. Within 1 ulp; {@code atan2}
 * within 2.
 */
final class ArcTangent {
  /** &pi;, and what its double lacks. */
  private static final double PI = 0x1.921fb54442d18p1;

  private static final double PI_LOW = 0x1.1a62633145c07p-53;

  private ArcTangent() {}

  @Export(name = "teavmMath#atan")
  static double atan(double x) {
    double magnitude = x < 0 ? -x : x;
    if (magnitude < 0x1p-27 || Double.isNaN(x)) {
      return x;
    }
    double t = magnitude;
    double base = 0;
    double baseLow = 0;
    if (magnitude >= 0.4375) {
      if (magnitude < 0.75) {
        base = 0x1.dac670561bb4fp-2;
        baseLow = 0x1.a2b7f222f65e2p-56;
        t = (magnitude - 0.5) / (1 + 0.5 * magnitude);
      } else if (magnitude < 1.5) {
        base = PI / 4;
        baseLow = PI_LOW / 4;
        t = (magnitude - 1) / (1 + magnitude);
      } else if (magnitude < 4.5) {
        base = 0x1.1b6e192ebbe44p0;
        baseLow = 0x1.b1b466a88828ep-54;
        t = (magnitude - 2) / (1 + 2 * magnitude);
      } else {
        base = PI / 2;
        baseLow = PI_LOW / 2;
        t = -1 / magnitude;
      }
    }
    double z = t * t;
    double sum = 0x1.1f5fbd9e613d9p-6;
    sum = sum * z - 0x1.35cf3eab8bfb6p-5;
    sum = sum * z + 0x1.9c5c0704635fep-5;
    sum = sum * z - 0x1.df0a85f43e7a5p-5;
    sum = sum * z + 0x1.10ed0dd6d837ap-4;
    sum = sum * z - 0x1.3b11603f8fe39p-4;
    sum = sum * z + 0x1.745cff5280483p-4;
    sum = sum * z - 0x1.c71c7135ea016p-4;
    sum = sum * z + 0x1.24924923afb50p-3;
    sum = sum * z - 0x1.999999999884fp-3;
    sum = sum * z + 0x1.5555555555554p-2;
    double result = base + (t - (t * z * sum - baseLow));
    return x < 0 ? -result : result;
  }

  @Export(name = "teavmMath#atan2")
  static double atan2(double y, double x) {
    if (Double.isNaN(x) || Double.isNaN(y)) {
      return Double.NaN;
    }
    boolean below = Double.doubleToRawLongBits(y) < 0;
    boolean left = Double.doubleToRawLongBits(x) < 0;
    double height = below ? -y : y;
    double width = left ? -x : x;
    double angle;
    if (height == 0) {
      angle = 0;
    } else if (height == Double.POSITIVE_INFINITY && width == Double.POSITIVE_INFINITY) {
      angle = PI / 4;
    } else {
      angle = atan(height / width);
    }
    if (left) {
      angle = PI - (angle - PI_LOW);
    }
    return below ? -angle : angle;
  }
}
