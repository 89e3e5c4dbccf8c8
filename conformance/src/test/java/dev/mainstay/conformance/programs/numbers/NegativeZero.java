package dev.mainstay.conformance.programs.numbers;

/** The sign of zero, through every operation that can make or lose it. */
public class NegativeZero {
  static float f;
  static double d;
  static float one = 1;

  static String bits(float x) {
    return Integer.toHexString(Float.floatToIntBits(x)) + " ";
  }

  static String bits(double x) {
    return Long.toHexString(Double.doubleToLongBits(x)) + " ";
  }

  static float negated(float x) {
    return -x;
  }

  static double negated(double x) {
    return -x;
  }

  public static void main(String[] args) {
    System.out.println(
        bits(-f) + bits(-d) + bits(negated(f)) + bits(negated(-d)) + bits(-(f + one)));
    System.out.println(
        bits(0 - f)
            + bits(-f - f)
            + bits(-f + f)
            + bits(-d + -d)
            + bits(-f * one)
            + bits(f / -one));
    System.out.println(
        bits(Math.abs(-f))
            + bits(Math.min(d, -d))
            + bits(Math.max(-d, d))
            + bits(Math.sqrt(-d))
            + bits(-d % one));
    System.out.println(
        bits((float) -d)
            + bits((double) -f)
            + bits(-(double) (int) -f)
            + bits(Math.round(-0.4f))
            + bits(Math.rint(-0.4)));
    System.out.println(
        (d == -d)
            + " "
            + Double.compare(d, -d)
            + " "
            + Float.valueOf(f).equals(-f)
            + " "
            + (1 / -d)
            + " "
            + (-one / f));
    float[] array = new float[1];
    array[0] = -array[0];
    array[0] *= one;
    System.out.println(
        bits(array[0]) + -array[0] + " " + -f + " " + -d + " " + bits(-(-f)) + bits(-Float.NaN));
    double sum = -d;
    for (int i = 0; i < 3; i++) {
      sum += -d;
      sum = -(-sum);
    }
    System.out.println(bits(sum) + bits(sum + d));
  }
}
