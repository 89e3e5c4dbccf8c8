package dev.mainstay.guest.library.java.security;

/** Tables of numbers in hexadecimal text: an array of constants would be code for each of them. */
final class HexTable {
  private HexTable() {}

  static int[] ints(String digits) {
    int[] numbers = new int[digits.length() / 8];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (int) number(digits, 8 * i, 8);
    }
    return numbers;
  }

  static long[] longs(String digits) {
    long[] numbers = new long[digits.length() / 16];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(digits, 16 * i, 16);
    }
    return numbers;
  }

  private static long number(String digits, int at, int length) {
    long number = 0;
    for (int i = 0; i < length; i++) {
      char digit = digits.charAt(at + i);
      number = number << 4 | (digit <= '9' ? digit - '0' : digit - 'a' + 10);
    }
    return number;
  }
}
