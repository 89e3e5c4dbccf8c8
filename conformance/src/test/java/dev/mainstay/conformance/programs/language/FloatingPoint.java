package dev.mainstay.conformance.programs.language;

/** Floating point: arithmetic, comparison with NaN and signed zeros, rounding to float. */
public class FloatingPoint {
  static String compare(double a, double b) {
    return ""
        + (a < b)
        + (a <= b)
        + (a > b)
        + (a >= b)
        + (a == b)
        + (a != b)
        + !(a < b)
        + !(a >= b)
        + Double.compare(a, b);
  }

  static String compare(float a, float b) {
    return "" + (a < b) + (a <= b) + (a > b) + (a >= b) + (a == b) + (a != b) + Float.compare(a, b);
  }

  public static void main(String[] args) {
    double[] doubles = {
      0.0,
      -0.0,
      1.0,
      -1.5,
      1e-310,
      Double.MAX_VALUE,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      Double.NaN
    };
    for (double a : doubles) {
      for (double b : doubles) {
        System.out.println(
            compare(a, b)
                + " "
                + Double.doubleToLongBits(a + b)
                + " "
                + Double.doubleToLongBits(a - b)
                + " "
                + Double.doubleToLongBits(a * b)
                + " "
                + Double.doubleToLongBits(a / b)
                + " "
                + Double.doubleToLongBits(a % b)
                + " "
                + Double.doubleToLongBits(Math.min(a, b))
                + " "
                + Double.doubleToLongBits(Math.max(a, b)));
      }
    }
    float[] floats = {0f, -0f, 0.1f, 3.4e38f, -1e-45f, Float.POSITIVE_INFINITY, Float.NaN};
    for (float a : floats) {
      for (float b : floats) {
        System.out.println(
            compare(a, b)
                + " "
                + Float.floatToIntBits(a + b)
                + " "
                + Float.floatToIntBits(a - b)
                + " "
                + Float.floatToIntBits(a * b)
                + " "
                + Float.floatToIntBits(a / b)
                + " "
                + Float.floatToIntBits(a % b));
      }
    }
    float sum = 0;
    for (int i = 0; i < 1000; i++) {
      sum += 0.1f;
    }
    System.out.println(Float.floatToIntBits(sum));
    double series = 0;
    for (int i = 1; i < 1000; i++) {
      series += 1.0 / i / i;
    }
    System.out.println(Double.doubleToLongBits(series));
    float f = 16777216f;
    f++;
    System.out.println((int) f);
    double d = 0.1 + 0.2;
    System.out.println(d == 0.3);
    System.out.println((float) d == 0.3f);
    System.out.println(5.5 % -2.25);
    System.out.println(-5.5f % 2f);
    Double boxed = Double.NaN;
    System.out.println(boxed.equals(Double.NaN) + " " + (boxed.doubleValue() == Double.NaN));
    System.out.println(Double.valueOf(0.0).equals(-0.0));
    System.out.println(
        Double.isNaN(0.0 / 0) + " " + Double.isInfinite(1 / 0.0) + " " + Float.isNaN(0f));
  }
}
