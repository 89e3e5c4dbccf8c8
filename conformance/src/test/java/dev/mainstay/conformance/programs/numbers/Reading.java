package dev.mainstay.conformance.programs.numbers;

import java.util.Random;
import java.util.concurrent.Callable;

/** Numbers read from text, in all ways, and what is said of those that are none. */
public class Reading {
  private static final String[] WHOLE = {
    "",
    "x",
    "12x",
    "2147483648",
    "-2147483648",
    "-2147483649",
    "+5",
    "-",
    "+",
    " 5",
    "0x10",
    "-0",
    "99999999999",
    "1_000",
    "007",
    "1.5",
    "9223372036854775808",
    "#ff",
    "-9223372036854775808",
    "-0x80",
    "0x-1",
    "08",
    "zz",
    "128",
    "40000",
    "4294967295"
  };

  private static final String[] FRACTIONS = {
    "1e400",
    "-1e-400",
    "NaN",
    "-Infinity",
    "NaNf",
    "1e",
    "e5",
    ".",
    ".5",
    "5.",
    "1f",
    "1D",
    " 1 ",
    "0x1p3",
    "0x1.8p-1",
    "1e5.5",
    "--1",
    "1.7976931348623159e308",
    "1.7976931348623158e308",
    "0x1",
    "4.9e-324",
    "2e-324",
    "2.4703282292062328e-324",
    "2.4703282292062327e-324",
    "f",
    "0x1p3f",
    "123456789012345678901234567890",
    "9007199254740993",
    "9007199254740993.0000000000000001",
    "2.2250738585072011e-308",
    "7e-46",
    "7.1e-46",
    "3.4028236e38",
    "16777217",
    "0x1p-1075",
    "1.00000017881393432617187499",
    "1.00000017881393432617187501",
    "1.5e1000000000000",
    "1e23",
    "0x1.fffffffffffff8p0",
    "0x1.1p-1075",
    "1e-1000000000000",
    "nan",
    "1..2",
    "8.5e-320"
  };

  public static void main(String[] args) {
    for (String text : WHOLE) {
      show(() -> Integer.parseInt(text));
      show(() -> Integer.parseInt(text, 16));
      show(() -> Long.parseLong(text));
      show(() -> Long.parseLong(text, 36));
      show(() -> Short.parseShort(text));
      show(() -> Byte.parseByte(text));
      show(() -> Integer.decode(text));
      show(() -> Long.decode(text));
      show(() -> Short.decode(text));
      show(() -> Byte.decode(text));
      show(() -> Integer.parseUnsignedInt(text));
    }
    show(() -> Integer.parseInt("10", 1));
    show(() -> Long.parseLong("10", 37));
    show(() -> Integer.parseInt("xx10yy", 2, 4, 10));
    show(() -> Long.toOctalString(Long.MIN_VALUE) + Long.toOctalString(0) + Long.toOctalString(64));
    for (String text : FRACTIONS) {
      show(() -> Double.doubleToLongBits(Double.parseDouble(text)));
      show(() -> Float.floatToIntBits(Float.parseFloat(text)));
    }
    show(() -> Double.parseDouble(" "));
    random();
    scaled();
    boxes();
  }

  private static void show(Callable<Object> value) {
    try {
      System.out.println(value.call());
    } catch (Exception e) {
      System.out.println(e);
    }
  }

  private static void random() {
    Random random = new Random(3);
    long sum = 0;
    for (int i = 0; i < 300; i++) {
      String text = random.nextLong() + "e" + (random.nextInt(680) - 350);
      sum = sum * 31 + Double.doubleToLongBits(Double.parseDouble(text));
      text = random.nextInt() + "e" + (random.nextInt(90) - 55);
      sum = sum * 31 + Float.floatToIntBits(Float.parseFloat(text));
    }
    System.out.println(sum);
  }

  private static void scaled() {
    double[] numbers = {
      1, -1.5, 0, -0.0, 0x1.fffffffffffffp0, Double.MIN_VALUE, 3e-320, Double.MAX_VALUE, 1 / 0.0
    };
    long sum = 0;
    for (double number : numbers) {
      for (int scale : new int[] {0, 1, -1, 971, 1023, 1024, -1022, -1030, -1074, 2099, -2100}) {
        sum = sum * 31 + Double.doubleToLongBits(Math.scalb(number, scale));
        sum = sum * 31 + Float.floatToIntBits(Math.scalb((float) number, scale / 7));
      }
      System.out.println(sum);
    }
  }

  private static void boxes() {
    for (long number : new long[] {-129, -128, 0, 127, 128}) {
      Object one = number;
      Object other = number;
      System.out.println((one == other) + " " + one.equals(other));
      System.out.println(Long.valueOf(number) == Long.valueOf(Long.toString(number)));
    }
    show(() -> Math.addExact(Integer.MAX_VALUE, 1));
    show(() -> Math.multiplyExact(Long.MAX_VALUE, 2L));
    show(() -> Math.subtractExact(Integer.MIN_VALUE, 1));
    show(() -> Math.negateExact(Long.MIN_VALUE));
    show(() -> Math.incrementExact(Integer.MAX_VALUE));
    show(() -> Math.decrementExact(Long.MIN_VALUE));
    show(() -> Math.toIntExact(1L << 31));
  }
}
