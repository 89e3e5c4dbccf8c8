package dev.mainstay.guest.library.java.util;

import java.math.BigDecimal;

/**
 * A number above or equal to zero in decimal: {@code 0.d1d2d3… × 10^point}. A double has the digits
 * that {@code Double.toString} gives it, as in Java; what is cut off is rounded half up.
 */
final class DecimalText {
  private String digits;
  private int point;

  private DecimalText(String digits, int point) {
    int zeros = 0;
    while (zeros < digits.length() && digits.charAt(zeros) == '0') {
      zeros++;
    }
    this.digits = digits.substring(zeros);
    this.point = this.digits.isEmpty() ? 0 : point - zeros;
  }

  static DecimalText of(double value) {
    String text = Double.toString(value);
    int e = text.indexOf('E');
    int exponent = e < 0 ? 0 : Integer.parseInt(text.substring(e + 1));
    String number = e < 0 ? text : text.substring(0, e);
    int dot = number.indexOf('.');
    return new DecimalText(
        number.substring(0, dot).concat(number.substring(dot + 1)), dot + exponent);
  }

  /** As {@code %f} has it. */
  static String sixDigits(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return String.valueOf(value);
    }
    String magnitude = of(Math.abs(value)).fixed(6);
    return 1 / value < 0 ? "-" + magnitude : magnitude;
  }

  static DecimalText of(BigDecimal value) {
    String unscaled = value.unscaledValue().toString();
    return new DecimalText(unscaled, unscaled.length() - value.scale());
  }

  boolean isZero() {
    return digits.isEmpty();
  }

  /** The exponent of the first digit. */
  int exponent() {
    return isZero() ? 0 : point - 1;
  }

  /** Keeps so many digits, from the first that is not zero; also none, or fewer. */
  void round(int count) {
    if (count >= digits.length()) {
      return;
    }
    boolean up = count >= 0 && digits.charAt(count) >= '5';
    String kept = digits.substring(0, Math.max(0, count));
    if (up) {
      int nines = kept.length();
      while (nines > 0 && kept.charAt(nines - 1) == '9') {
        nines--;
      }
      if (nines == 0) {
        kept = "1";
        point++;
      } else {
        kept =
            kept.substring(0, nines - 1)
                .concat(String.valueOf((char) (kept.charAt(nines - 1) + 1)));
      }
    }
    digits = kept;
    if (kept.isEmpty()) {
      point = 0;
    }
  }

  /** Whole part, and a point and a fraction of so many digits, if that is not zero. */
  String fixed(int fraction) {
    round(point + fraction);
    StringBuilder text = new StringBuilder();
    // The first digit is that before the point, be it a zero.
    int first = Math.min(0, point - 1);
    for (int i = first; i < point + fraction; i++) {
      if (i == point) {
        text.append('.');
      }
      text.append(digit(i));
    }
    return text.toString();
  }

  private char digit(int index) {
    return index >= 0 && index < digits.length() ? digits.charAt(index) : '0';
  }

  /** One digit, and a point and a fraction of so many digits, if that is not zero. */
  String significand(int fraction) {
    round(1 + fraction);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i <= fraction; i++) {
      if (i == 1) {
        text.append('.');
      }
      text.append(digit(i));
    }
    return text.toString();
  }
}
