package dev.mainstay.guest.library.java.lang;

/** Numbers without sign, read. */
final class IntegerMethods {
  private IntegerMethods() {}

  public static int parseUnsignedInt(String s) {
    return parseUnsignedInt(s, 10);
  }

  public static int parseUnsignedInt(String s, int radix) {
    if (s == null) {
      throw new NumberFormatException("Cannot parse null string: null");
    }
    if (s.length() > 1 && s.charAt(0) == '-') {
      throw new NumberFormatException("Illegal leading minus sign on unsigned string " + s + ".");
    }
    long number = Long.parseLong(s, radix);
    if (number >>> 32 != 0) {
      throw new NumberFormatException("String value " + s + " exceeds range of unsigned int.");
    }
    return (int) number;
  }

  public static int parseUnsignedInt(CharSequence s, int beginIndex, int endIndex, int radix) {
    return parseUnsignedInt(s.subSequence(beginIndex, endIndex).toString(), radix);
  }
}
