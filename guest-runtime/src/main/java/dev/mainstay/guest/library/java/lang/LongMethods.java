package dev.mainstay.guest.library.java.lang;

/** Numbers without sign, read. */
final class LongMethods {
  private LongMethods() {}

  public static long parseUnsignedLong(String s) {
    return parseUnsignedLong(s, 10);
  }

  public static long parseUnsignedLong(String s, int radix) {
    if (s == null) {
      throw new NumberFormatException("Cannot parse null string: null");
    }
    int from = s.startsWith("+") ? 1 : 0;
    if (s.length() == from) {
      throw new NumberFormatException("For input string: \"" + s + "\"");
    }
    if (s.charAt(0) == '-') {
      throw new NumberFormatException("Illegal leading minus sign on unsigned string " + s + ".");
    }
    long number = 0;
    for (int i = from; i < s.length(); i++) {
      int digit = Character.digit(s.charAt(i), radix);
      if (digit < 0) {
        throw new NumberFormatException("For input string: \"" + s + "\"");
      }
      long most = Long.divideUnsigned(-1L - digit, radix);
      if (Long.compareUnsigned(number, most) > 0) {
        throw new NumberFormatException("String value " + s + " exceeds range of unsigned long.");
      }
      number = number * radix + digit;
    }
    return number;
  }

  public static long parseUnsignedLong(CharSequence s, int beginIndex, int endIndex, int radix) {
    return parseUnsignedLong(s.subSequence(beginIndex, endIndex).toString(), radix);
  }
}
