package dev.mainstay.conformance.programs.text;

/** Numbers to text and back: radixes, signs, limits, malformed input, floating point. */
public class NumberText {
  static String parse(String s, int radix) {
    try {
      return Integer.parseInt(s, radix) + "";
    } catch (NumberFormatException e) {
      return "no";
    }
  }

  static String parseLong(String s) {
    try {
      return Long.parseLong(s) + "";
    } catch (NumberFormatException e) {
      return "no";
    }
  }

  static String parseDouble(String s) {
    try {
      return Double.doubleToLongBits(Double.parseDouble(s)) + "";
    } catch (NumberFormatException e) {
      return "no";
    }
  }

  public static void main(String[] args) {
    for (int i :
        new int[] {
          0, 1, -1, 9, 10, 100, 255, -256, 99999, 1000000000, Integer.MAX_VALUE, Integer.MIN_VALUE
        }) {
      System.out.println(
          i
              + " "
              + Integer.toString(i, 2)
              + " "
              + Integer.toString(i, 36)
              + " "
              + Integer.toHexString(i)
              + " "
              + Integer.toOctalString(i)
              + " "
              + Integer.toBinaryString(i)
              + " "
              + Integer.toUnsignedString(i)
              + " "
              + Integer.parseInt(Integer.toString(i, 7), 7));
    }
    for (long l :
        new long[] {0, -1, 1L << 32, 999999999999999999L, Long.MAX_VALUE, Long.MIN_VALUE}) {
      System.out.println(
          l
              + " "
              + Long.toString(l, 3)
              + " "
              + Long.toHexString(l)
              + " "
              + Long.toBinaryString(l)
              + " "
              + Long.toString(l, 36)
              + " "
              + Long.toOctalString(l));
    }
    for (String s :
        new String[] {
          "0",
          "-0",
          "+5",
          "2147483647",
          "2147483648",
          "-2147483648",
          "-2147483649",
          "",
          "-",
          "+",
          " 1",
          "1 ",
          "1_0",
          "ff",
          "0x1"
        }) {
      System.out.println(s + " " + parse(s, 10) + " " + parse(s, 16) + " " + parseLong(s));
    }
    System.out.println(
        parseLong("9223372036854775807")
            + " "
            + parseLong("9223372036854775808")
            + " "
            + parseLong("-9223372036854775808"));
    for (double d :
        new double[] {
          0,
          -0.0,
          1,
          -1.5,
          0.1,
          100,
          1e6,
          1234567,
          9999999,
          1e7,
          12345678.9,
          1e-3,
          1e-4,
          0.001234,
          1e21,
          1e100,
          1.0 / 3,
          2.0 / 3,
          123456789012345680.0,
          Double.MAX_VALUE,
          Double.NaN,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY
        }) {
      System.out.println(d);
    }
    for (float f :
        new float[] {
          0, -0f, 1, 0.1f, 3.4028235e38f, 16777216, 1e7f, 1.0f / 3, 123456.7f, 1e-5f, Float.NaN
        }) {
      System.out.println(f);
    }
    for (String s :
        new String[] {
          "1",
          "-1.5e3",
          ".5",
          "5.",
          "1e400",
          "-1e-400",
          "NaN",
          "Infinity",
          "-Infinity",
          "abc",
          "1e",
          "",
          " 2 ",
          "0.1",
          "123456789.123456789"
        }) {
      System.out.println(s + " " + parseDouble(s));
    }
    System.out.println(
        Integer.valueOf("77")
            + Long.valueOf("88")
            + " "
            + Boolean.parseBoolean("TRUE")
            + Boolean.parseBoolean("yes")
            + " "
            + Integer.decode("0x1f")
            + Integer.decode("-010"));
    System.out.println(
        Integer.divideUnsigned(-1, 3)
            + " "
            + Integer.remainderUnsigned(-1, 7)
            + " "
            + Integer.compareUnsigned(1, -1));
    System.out.println(
        Long.toUnsignedString(-1)
            + " "
            + Long.divideUnsigned(-1, 10)
            + " "
            + Long.remainderUnsigned(-1, 10)
            + " "
            + Long.compareUnsigned(-1, 1));
    System.out.println(
        Byte.parseByte("-128")
            + " "
            + Short.parseShort("32767")
            + " "
            + Byte.toString((byte) 200)
            + " "
            + Short.valueOf((short) 5)
            + " "
            + Character.toString('x'));
  }
}
