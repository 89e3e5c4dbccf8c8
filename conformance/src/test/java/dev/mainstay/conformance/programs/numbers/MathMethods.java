package dev.mainstay.conformance.programs.numbers;

/** Math: what every Java must compute to the last bit. */
public class MathMethods {
  static String exact(java.util.function.Supplier<Object> s) {
    try {
      return s.get().toString();
    } catch (ArithmeticException e) {
      return "overflow";
    }
  }

  public static void main(String[] args) {
    double[] values = {
      0,
      -0.0,
      0.5,
      -0.5,
      1.5,
      2.5,
      -2.5,
      0.49999999999999994,
      1e15 + 0.5,
      4503599627370497.5,
      9.9e17,
      -1e300,
      Double.NaN,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY
    };
    for (double v : values) {
      System.out.println(
          Double.doubleToLongBits(Math.floor(v))
              + " "
              + Double.doubleToLongBits(Math.ceil(v))
              + " "
              + Double.doubleToLongBits(Math.rint(v))
              + " "
              + Math.round(v)
              + " "
              + Math.round((float) v)
              + " "
              + Double.doubleToLongBits(Math.sqrt(v))
              + " "
              + Double.doubleToLongBits(Math.abs(v))
              + " "
              + Double.doubleToLongBits(Math.signum(v)));
    }
    int[] ints = {7, -7, 3, -3, Integer.MIN_VALUE};
    for (int a : ints) {
      for (int b : new int[] {2, -2, 5}) {
        System.out.println(
            Math.floorDiv(a, b)
                + " "
                + Math.floorMod(a, b)
                + " "
                + Math.max(a, b)
                + " "
                + Math.min(a, b)
                + " "
                + Math.abs(a));
      }
    }
    System.out.println(
        exact(() -> Math.addExact(Integer.MAX_VALUE, 1))
            + exact(() -> Math.addExact(1L, 2L))
            + exact(() -> Math.multiplyExact(1 << 16, 1 << 15)));
    System.out.println(
        exact(() -> Math.multiplyExact(1L << 32, 1L << 31))
            + exact(() -> Math.subtractExact(Integer.MIN_VALUE, 1))
            + exact(() -> Math.negateExact(Integer.MIN_VALUE)));
    System.out.println(
        exact(() -> Math.toIntExact(-5L))
            + exact(() -> Math.toIntExact(1L << 40))
            + exact(() -> Math.incrementExact(5)));
    System.out.println(
        Math.floorMod(-7L, 3L)
            + " "
            + Math.floorDiv(-7L, 3L)
            + " "
            + Math.max(-0.0, 0.0)
            + " "
            + Math.min(-0.0f, 0.0f));
    System.out.println(
        Math.sqrt(2)
            + " "
            + Math.sqrt(1e-300)
            + " "
            + Math.hypot(3, 4)
            + " "
            + Math.cbrt(27)
            + " "
            + Math.toDegrees(Math.PI));
    System.out.println(
        Math.pow(2, 10)
            + " "
            + Math.pow(0, 0)
            + " "
            + Math.pow(-8, 3)
            + " "
            + Math.pow(2, -1)
            + " "
            + Math.exp(0)
            + " "
            + Math.log(1)
            + " "
            + Math.sin(0)
            + " "
            + Math.cos(0)
            + " "
            + Math.atan2(0, 1));
    double worst = 0;
    for (int i = -100; i < 100; i++) {
      double x = i / 10.0;
      worst = Math.max(worst, Math.abs(Math.sin(x) * Math.sin(x) + Math.cos(x) * Math.cos(x) - 1));
      worst = Math.max(worst, Math.abs(Math.log(Math.exp(x)) - x) / 100);
      worst = Math.max(worst, Math.abs(Math.atan(Math.tan(x / 7)) - x / 7));
    }
    System.out.println(worst < 1e-14);
    long gcd = 0;
    for (int a = 1; a < 60; a++) {
      for (int b = 1; b < 60; b++) {
        int x = a, y = b;
        while (y != 0) {
          int t = x % y;
          x = y;
          y = t;
        }
        gcd = gcd * 7 + x;
      }
    }
    System.out.println(gcd);
  }
}
