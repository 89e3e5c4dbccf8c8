package dev.mainstay.guest.library.java.util;

/** The conversions of floating-point numbers: fixed, scientific, general, hexadecimal. */
final class DecimalConversion {
  private static final int DEFAULT_PRECISION = 6;

  private DecimalConversion() {}

  static String of(FormatSpecifier specifier, double value) {
    double positive = Math.abs(value);
    boolean negative = Double.compare(value, 0.0) < 0;
    if (!(positive <= Double.MAX_VALUE)) {
      return special(specifier, negative, positive > 0 ? "Infinity" : "NaN");
    }
    return specifier.conversion() == 'a'
        ? specifier.number(
            negative, "0x", hexadecimal(positive, specifier.precision()).substring(2))
        : of(specifier, negative, DecimalText.of(positive));
  }

  /** Without zeros before it, and without groups. */
  private static String special(FormatSpecifier specifier, boolean negative, String text) {
    String flags = specifier.flags().replace("0", "").replace(",", "");
    return new FormatSpecifier(
            specifier.text(),
            0,
            text.equals("NaN") ? flags.replace("+", "").replace(" ", "") : flags,
            specifier.width(),
            -1,
            specifier.conversion(),
            specifier.upperCase())
        .number(negative, "", text);
  }

  static String of(FormatSpecifier specifier, boolean negative, DecimalText number) {
    int precision = specifier.precision() < 0 ? DEFAULT_PRECISION : specifier.precision();
    boolean point = specifier.has('#');
    String magnitude =
        switch (specifier.conversion()) {
          case 'f' -> withPoint(number.fixed(precision), point);
          case 'e' -> scientific(number, precision, point);
          default -> general(number, Math.max(1, precision));
        };
    return specifier.number(negative, "", magnitude);
  }

  private static String withPoint(String text, boolean point) {
    return point && text.indexOf('.') < 0 ? text.concat(".") : text;
  }

  private static String scientific(DecimalText number, int precision, boolean point) {
    String significand = withPoint(number.significand(precision), point);
    int exponent = number.exponent();
    int size = Math.abs(exponent);
    return significand + (exponent < 0 ? "e-" : "e+") + (size < 10 ? "0" : "") + size;
  }

  private static String general(DecimalText number, int precision) {
    number.round(precision);
    int exponent = number.exponent();
    return number.isZero() || (exponent >= -4 && exponent < precision)
        ? number.fixed(precision - 1 - exponent)
        : scientific(number, precision - 1, false);
  }

  /** The digits behind the point rounded to so many, half to even, or filled with zeros. */
  private static String hexadecimal(double value, int precision) {
    if (precision < 0) {
      return Double.toHexString(value);
    }
    int digits = Math.max(1, precision);
    if (digits >= 13 || value == 0) {
      return filled(Double.toHexString(value), digits);
    }
    double scaled = value < Double.MIN_NORMAL ? value * 0x1p54 : value;
    long bits = Double.doubleToRawLongBits(scaled);
    int shift = 52 - 4 * digits;
    long rest = bits & ((1L << shift) - 1);
    long kept = bits - rest;
    long half = 1L << (shift - 1);
    if (rest > half || (rest == half && ((kept >>> shift) & 1) != 0)) {
      kept += 1L << shift;
    }
    if (kept == Double.doubleToRawLongBits(Double.POSITIVE_INFINITY)) {
      return filled("0x1.0p1024", digits);
    }
    String text = filled(Double.toHexString(Double.longBitsToDouble(kept)), digits);
    if (scaled == value) {
      return text;
    }
    int p = text.indexOf('p');
    return text.substring(0, p + 1) + (Integer.parseInt(text.substring(p + 1)) - 54);
  }

  private static String filled(String text, int digits) {
    int point = text.indexOf('.');
    int p = text.indexOf('p');
    return text.substring(0, p)
        + "0".repeat(Math.max(0, digits - (p - point - 1)))
        + text.substring(p);
  }
}
