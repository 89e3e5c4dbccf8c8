package dev.mainstay.conformance.programs.language;

/** Every operator on int, constants and variables, where it overflows and where it throws. */
public class IntOperators {
  static int[] values() {
    return new int[] {
      0,
      1,
      -1,
      2,
      -2,
      7,
      -7,
      31,
      32,
      33,
      255,
      65535,
      65536,
      0x7fffffff,
      0x80000000,
      0x80000001,
      0xdeadbeef
    };
  }

  static String divide(int a, int b) {
    try {
      return Integer.toString(a / b);
    } catch (ArithmeticException e) {
      return e.getMessage();
    }
  }

  static String remainder(int a, int b) {
    try {
      return Integer.toString(a % b);
    } catch (ArithmeticException e) {
      return e.getMessage();
    }
  }

  public static void main(String[] args) {
    for (int a : values()) {
      StringBuilder line = new StringBuilder();
      line.append(a).append(": ").append(-a).append(' ').append(~a).append(' ').append(+a);
      line.append(' ').append(a++).append(' ').append(--a);
      System.out.println(line);
      for (int b : values()) {
        System.out.println(
            "  "
                + b
                + " "
                + (a + b)
                + " "
                + (a - b)
                + " "
                + (a * b)
                + " "
                + divide(a, b)
                + " "
                + remainder(a, b)
                + " "
                + (a & b)
                + " "
                + (a | b)
                + " "
                + (a ^ b)
                + " "
                + (a << b)
                + " "
                + (a >> b)
                + " "
                + (a >>> b)
                + " "
                + (a < b)
                + (a <= b)
                + (a > b)
                + (a >= b)
                + (a == b)
                + (a != b));
      }
    }
    int min = Integer.MIN_VALUE;
    System.out.println(min / -1);
    System.out.println(min % -1);
    System.out.println(Integer.MIN_VALUE / -1);
    System.out.println(Math.abs(min));
    int zero = args.length;
    try {
      System.out.println(zero % zero);
    } catch (ArithmeticException e) {
      System.out.println("variable " + e.getMessage());
    }
    int quotient = 100;
    try {
      quotient /= zero;
    } catch (ArithmeticException e) {
      System.out.println("kept " + quotient);
    }
  }
}
