package dev.mainstay.guest.library.java.util;

/** Takes a format apart: text and specifiers in turns. */
final class FormatParser {
  private static final String FLAGS = "-#+ 0,(<";

  private final String format;
  private int at;

  FormatParser(String format) {
    this.format = format;
  }

  boolean hasText() {
    return at < format.length() && format.charAt(at) != '%';
  }

  boolean hasSpecifier() {
    return at < format.length() && format.charAt(at) == '%';
  }

  /** What stands before the next specifier. */
  String text() {
    int percent = format.indexOf('%', at);
    int end = percent < 0 ? format.length() : percent;
    String text = format.substring(at, end);
    at = end;
    return text;
  }

  /** The specifier that begins here, checked. */
  FormatSpecifier specifier() {
    int start = at++;
    int index = 0;
    int number = number();
    if (number > 0 && peek() == '$') {
      at++;
      index = number;
    } else {
      at = start + 1;
    }
    StringBuilder flags = new StringBuilder();
    for (char flag = peek(); flag != 0 && FLAGS.indexOf(flag) >= 0; flag = peek()) {
      if (flag == '<') {
        index = -1;
      } else if (flags.indexOf(String.valueOf(flag)) >= 0) {
        throw new DuplicateFormatFlagsException(String.valueOf(flag));
      } else {
        flags.append(flag);
      }
      at++;
    }
    int width = number();
    int precision = -1;
    if (peek() == '.') {
      at++;
      precision = number();
      if (precision < 0) {
        throw new UnknownFormatConversionException(".");
      }
    }
    char written = peek();
    if (written == 0) {
      throw new UnknownFormatConversionException(
          format.substring(
              Math.min(start + 1, format.length() - 1), Math.min(start + 2, format.length())));
    }
    at++;
    char conversion = "BHSCXEGAT".indexOf(written) >= 0 ? Character.toLowerCase(written) : written;
    int end = at - 1;
    if (conversion == 't' && peek() != 0) {
      at++;
    }
    String ordered = ordered(flags.toString());
    var specifier =
        new FormatSpecifier(
            "%"
                + ordered
                + (index == 0 ? "" : index < 0 ? "<" : index + "$")
                + (width < 0 ? "" : width)
                + (precision < 0 ? "" : "." + precision)
                + format.substring(end, at),
            index,
            ordered,
            width,
            precision,
            conversion,
            conversion != written);
    specifier.check();
    return specifier;
  }

  /** As exceptions name them. */
  private static String ordered(String flags) {
    StringBuilder ordered = new StringBuilder();
    for (int i = 0; i < FLAGS.length(); i++) {
      if (flags.indexOf(FLAGS.charAt(i)) >= 0) {
        ordered.append(FLAGS.charAt(i));
      }
    }
    return ordered.toString();
  }

  /** The next character, zero at the end. */
  private char peek() {
    return at < format.length() ? format.charAt(at) : 0;
  }

  private int number() {
    int from = at;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    return at == from ? -1 : Integer.parseInt(format.substring(from, at));
  }
}
