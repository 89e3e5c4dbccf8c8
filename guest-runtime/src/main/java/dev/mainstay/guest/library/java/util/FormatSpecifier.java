package dev.mainstay.guest.library.java.util;

import java.util.Locale;

/**
 * A specifier of a format: {@code %[index$][flags][width][.precision]conversion}. Behind the
 * conversion t there is one more character.
 *
 * @param text all of it, its flags in order
 * @param index of the argument: from 1, 0 for the next, -1 for the last
 * @param flags each at most once, in order
 * @param width -1 without
 * @param precision -1 without
 * @param conversion in lower case
 * @param upperCase whether it stands there in upper case
 */
record FormatSpecifier(
    String text,
    int index,
    String flags,
    int width,
    int precision,
    char conversion,
    boolean upperCase) {

  boolean has(char flag) {
    return flags.indexOf(flag) >= 0;
  }

  private char written() {
    return upperCase ? Character.toUpperCase(conversion) : conversion;
  }

  /** Refuses what does not go together, as the documentation has it for each conversion. */
  void check() {
    switch (conversion) {
      case 'b', 'h' -> {
        refuse("#");
        checkText();
      }
      case 's' -> checkText();
      case 'c' -> {
        refusePrecision();
        refuse("#+ 0,(");
        requireWidth("-");
      }
      case 'd' -> {
        checkNumber();
        refusePrecision();
        refuse("#");
      }
      case 'o', 'x' -> {
        checkNumber();
        refusePrecision();
        refuse(",");
      }
      case 'f' -> checkNumber();
      case 'e' -> {
        checkNumber();
        refuse(",");
      }
      case 'g' -> {
        checkNumber();
        refuse("#");
      }
      case 'a' -> {
        checkNumber();
        refuse("(,");
      }
      case '%' -> {
        refusePrecision();
        if (!flags.isEmpty() && !flags.equals("-")) {
          throw new IllegalFormatFlagsException(flags);
        }
        requireWidth("-");
      }
      case 'n' -> {
        refusePrecision();
        if (width >= 0) {
          throw new IllegalFormatWidthException(width);
        }
        if (!flags.isEmpty()) {
          throw new IllegalFormatFlagsException(flags);
        }
      }
      default -> {
        if (conversion != 't' || DateConversions.installed == null) {
          throw new UnknownFormatConversionException(String.valueOf(written()));
        }
        DateConversions.installed.check(this);
      }
    }
  }

  private void checkText() {
    requireWidth("-");
    refuse("+ 0,(");
  }

  private void checkNumber() {
    requireWidth("-0");
    if ((has('+') && has(' ')) || (has('-') && has('0'))) {
      // As Java says it, upper case is a flag as well.
      int left = has('-') ? 1 : 0;
      String upper = upperCase ? "^" : "";
      throw new IllegalFormatFlagsException(
          flags.substring(0, left) + upper + flags.substring(left));
    }
  }

  private void requireWidth(String forFlags) {
    if (width < 0 && forFlags.chars().anyMatch(flag -> has((char) flag))) {
      throw new MissingFormatWidthException(text);
    }
  }

  private void refusePrecision() {
    if (precision >= 0) {
      throw new IllegalFormatPrecisionException(precision);
    }
  }

  /** Refuses flags that the conversion does not have. */
  void refuse(String unfit) {
    for (int i = 0; i < unfit.length(); i++) {
      if (has(unfit.charAt(i))) {
        throw new FormatFlagsConversionMismatchException(
            String.valueOf(unfit.charAt(i)), conversion);
      }
    }
  }

  /** The argument is of no type that the conversion takes. */
  IllegalFormatConversionException unfit(Object argument) {
    return new IllegalFormatConversionException(conversion, argument.getClass());
  }

  /** In upper case if need be, cut to the precision, and with blanks. */
  String cutAndPad(String value) {
    return pad(
        precision >= 0 && precision < value.length() ? value.substring(0, precision) : value);
  }

  String pad(String value) {
    String all = upperCase ? value.toUpperCase(Locale.ROOT) : value;
    if (all.length() >= width) {
      return all;
    }
    String blanks = " ".repeat(width - all.length());
    return has('-') ? all.concat(blanks) : blanks.concat(all);
  }

  /**
   * A number with its sign, its groups, its zeros and its blanks.
   *
   * @param prefix before the zeros: a sign, or what says the radix
   */
  String number(boolean negative, String prefix, String magnitude) {
    StringBuilder all = new StringBuilder();
    boolean parentheses = negative && has('(');
    if (negative) {
      all.append(parentheses ? '(' : '-');
    } else if (has('+')) {
      all.append('+');
    } else if (has(' ')) {
      all.append(' ');
    }
    all.append(prefix);
    String grouped = has(',') ? grouped(magnitude) : magnitude;
    if (has('0')) {
      for (int i = all.length() + grouped.length() + (parentheses ? 1 : 0); i < width; i++) {
        all.append('0');
      }
    }
    all.append(grouped);
    if (parentheses) {
      all.append(')');
    }
    return pad(all.toString());
  }

  private static String grouped(String magnitude) {
    int whole = 0;
    while (whole < magnitude.length() && Character.isDigit(magnitude.charAt(whole))) {
      whole++;
    }
    StringBuilder all = new StringBuilder(magnitude);
    for (int i = whole - 3; i > 0; i -= 3) {
      all.insert(i, ',');
    }
    return all.toString();
  }
}
