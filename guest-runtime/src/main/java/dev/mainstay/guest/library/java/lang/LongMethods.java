package dev.mainstay.guest.library.java.lang;

/** Numbers, read and boxed. */
final class LongMethods {
  private LongMethods() {}

  /** The boxes of the numbers from -128; null until one is asked for. */
  private static Long[] boxes;

  @SuppressWarnings({"removal", "BoxedPrimitiveConstructor"})
  public static Long valueOf(long l) {
    if (l < -128 || l > 127) {
      return new Long(l);
    }
    if (boxes == null) {
      boxes = new Long[256];
      for (int i = 0; i < boxes.length; i++) {
        boxes[i] = new Long(i - 128);
      }
    }
    return boxes[(int) l + 128];
  }

  public static long parseLong(String s) {
    return NumberReader.read(s, 10, Long.MIN_VALUE);
  }

  public static long parseLong(String s, int radix) {
    return NumberReader.read(s, NumberReader.checked(radix), Long.MIN_VALUE);
  }

  public static long parseLong(CharSequence s, int beginIndex, int endIndex, int radix) {
    return parseLong(s.subSequence(beginIndex, endIndex).toString(), radix);
  }

  public static Long decode(String nm) {
    return NumberReader.decode(nm, Long.MIN_VALUE);
  }

  public static String toOctalString(long i) {
    char[] digits = new char[22];
    int first = digits.length;
    long rest = i;
    do {
      digits[--first] = (char) ('0' + (rest & 7));
      rest >>>= 3;
    } while (rest != 0);
    return new String(digits, first, digits.length - first);
  }

  public static long parseUnsignedLong(String s) {
    return parseUnsignedLong(s, 10);
  }

  public static long parseUnsignedLong(String s, int radix) {
    if (s == null) {
      throw new NumberFormatException("Cannot parse null string");
    }
    int from = s.startsWith("+") ? 1 : 0;
    if (s.length() == from) {
      throw NumberReader.wrong(s, radix);
    }
    if (s.charAt(0) == '-') {
      throw new NumberFormatException("Illegal leading minus sign on unsigned string " + s + ".");
    }
    long number = 0;
    for (int i = from; i < s.length(); i++) {
      int digit = Character.digit(s.charAt(i), radix);
      if (digit < 0) {
        throw NumberReader.wrong(s, radix);
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
