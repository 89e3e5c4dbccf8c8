package dev.mainstay.guest.library.java.lang;

/** Whole numbers as text. What is read here is in most payloads, and therefore small. */
final class NumberReader {
  private NumberReader() {}

  /**
   * The number that a text stands for.
   *
   * @param least what it is not to be below; the largest is the one before its opposite
   * @throws NumberFormatException if the text is none, or one beyond
   */
  static long read(String text, int radix, long least) {
    if (text == null) {
      throw new NumberFormatException("Cannot parse null string");
    }
    int length = text.length();
    char sign = length == 0 ? 0 : text.charAt(0);
    int i = sign == '-' || sign == '+' ? 1 : 0;
    // Below zero, where there is one number more.
    long limit = sign == '-' ? least : least + 1;
    long lastWhole = limit / radix;
    long number = 0;
    boolean right = i < length;
    while (right && i < length) {
      int digit = digit(text.charAt(i++), radix);
      right = digit >= 0 && number >= lastWhole && number * radix >= limit + digit;
      number = number * radix - digit;
    }
    if (!right) {
      throw wrong(text, radix);
    }
    return sign == '-' ? number : -number;
  }

  /** Whether there are numbers of a radix. */
  static int checked(int radix) {
    if (radix < Character.MIN_RADIX) {
      throw new NumberFormatException("radix " + radix + " less than Character.MIN_RADIX");
    }
    if (radix > Character.MAX_RADIX) {
      throw new NumberFormatException("radix " + radix + " greater than Character.MAX_RADIX");
    }
    return radix;
  }

  /** {@code Character.digit} of an ASCII char. */
  private static int digit(char c, int radix) {
    int digit = c - '0';
    if (digit > 9) {
      int letter = (c | 0x20) - 'a';
      digit = letter >= 0 && letter < 26 ? letter + 10 : -1;
    }
    return digit < radix ? digit : -1;
  }

  /** What there is to say of a text that is no number. */
  static NumberFormatException wrong(String text, int radix) {
    String words = "For input string: \"" + text + "\"";
    return new NumberFormatException(radix == 10 ? words : words + " under radix " + radix);
  }

  /**
   * A number with its radix before it, {@code 0x10}.
   *
   * @throws NumberFormatException if there is none, or one beyond
   */
  static long decode(String text, long least) {
    if (text.isEmpty()) {
      throw new NumberFormatException("Zero length string");
    }
    char sign = text.charAt(0);
    int i = sign == '-' || sign == '+' ? 1 : 0;
    int radix = 10;
    if (text.startsWith("0x", i) || text.startsWith("0X", i)) {
      i += 2;
      radix = 16;
    } else if (text.startsWith("#", i)) {
      i++;
      radix = 16;
    } else if (text.startsWith("0", i) && text.length() > i + 1) {
      i++;
      radix = 8;
    }
    if (text.startsWith("-", i) || text.startsWith("+", i)) {
      throw new NumberFormatException("Sign character in wrong position");
    }
    String digits = text.substring(i);
    return read(sign == '-' ? "-" + digits : digits, radix, least);
  }
}
