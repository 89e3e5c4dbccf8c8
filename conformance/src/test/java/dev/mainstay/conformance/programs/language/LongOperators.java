package dev.mainstay.conformance.programs.language;

/** Every operator on long, where it overflows and where it throws. */
public class LongOperators {
  static final long[] VALUES = {
    0,
    1,
    -1,
    3,
    -3,
    63,
    64,
    0xffffffffL,
    0x100000000L,
    -0x100000000L,
    0x7fffffffffffffffL,
    0x8000000000000000L,
    0x123456789abcdef0L,
    -1234567890123456789L
  };

  static String divide(long a, long b) {
    try {
      return a / b + " " + a % b;
    } catch (ArithmeticException e) {
      return e.getMessage();
    }
  }

  public static void main(String[] args) {
    for (long a : VALUES) {
      System.out.println(
          a
              + ": "
              + -a
              + " "
              + ~a
              + " "
              + (int) a
              + " "
              + (short) a
              + " "
              + (byte) a
              + " "
              + (int) (char) a);
      for (long b : VALUES) {
        System.out.println(
            "  "
                + (a + b)
                + " "
                + (a - b)
                + " "
                + (a * b)
                + " "
                + divide(a, b)
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
                + (a << (int) b)
                + " "
                + Long.compare(a, b)
                + (a < b)
                + (a >= b)
                + (a == b));
      }
    }
    long min = Long.MIN_VALUE;
    System.out.println(min / -1 + " " + min % -1 + " " + Long.MIN_VALUE / -1L);
    try {
      System.out.println(min / args.length);
    } catch (ArithmeticException e) {
      System.out.println(e.getMessage());
    }
    try {
      System.out.println(1 % (long) args.length);
    } catch (ArithmeticException e) {
      System.out.println(e.getMessage());
    }
    int mixed = 5;
    mixed += 0x1_0000_0001L;
    System.out.println(mixed);
    mixed <<= 33L;
    System.out.println(mixed);
  }
}
