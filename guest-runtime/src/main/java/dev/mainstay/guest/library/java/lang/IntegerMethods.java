package dev.mainstay.guest.library.java.lang;

/** Numbers, read. */
final class IntegerMethods {
  private IntegerMethods() {}

  public static int parseInt(String s) {
    return (int) NumberReader.read(s, 10, Integer.MIN_VALUE);
  }

  public static int parseInt(String s, int radix) {
    return (int) NumberReader.read(s, NumberReader.checked(radix), Integer.MIN_VALUE);
  }

  public static int parseInt(CharSequence s, int beginIndex, int endIndex, int radix) {
    return parseInt(s.subSequence(beginIndex, endIndex).toString(), radix);
  }

  public static Integer decode(String nm) {
    return (int) NumberReader.decode(nm, Integer.MIN_VALUE);
  }

  public static int parseUnsignedInt(String s) {
    return parseUnsignedInt(s, 10);
  }

  public static int parseUnsignedInt(String s, int radix) {
    if (s != null && s.startsWith("-")) {
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
