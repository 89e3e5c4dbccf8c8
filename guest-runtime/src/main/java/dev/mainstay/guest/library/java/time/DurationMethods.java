package dev.mainstay.guest.library.java.time;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/** {@code Duration.parse}; TeaVM's refuses a fraction of seconds behind something else. */
public final class DurationMethods {
  private static final String UNITS = "DHMS";
  private static final int[] SECONDS = {86_400, 3_600, 60, 1};
  private static final String[] NAMES = {"days", "hours", "minutes", "seconds"};

  private DurationMethods() {}

  public static Duration parse(CharSequence text) {
    int at = 0;
    boolean negative = false;
    if (text.length() > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+')) {
      negative = text.charAt(0) == '-';
      at++;
    }
    if (at >= text.length() || Character.toUpperCase(text.charAt(at)) != 'P') {
      throw wrong(text);
    }
    at++;
    Duration sum = Duration.ZERO;
    int unit = -1;
    boolean inTime = false;
    try {
      while (at < text.length()) {
        if (Character.toUpperCase(text.charAt(at)) == 'T') {
          // Behind the T must be something, and there is one T.
          if (inTime || at + 1 == text.length()) {
            throw wrong(text);
          }
          inTime = true;
          at++;
          continue;
        }
        int end = numberEnd(text, at);
        int next =
            end < text.length() ? UNITS.indexOf(Character.toUpperCase(text.charAt(end))) : -1;
        if (next <= unit || inTime != (next > 0)) {
          throw wrong(text);
        }
        sum = sum.plus(part(text, at, end, next));
        unit = next;
        at = end + 1;
      }
      if (unit < 0) {
        throw wrong(text);
      }
      // Not negated(), which multiplies BigDecimals.
      return negative
          ? Duration.ofSeconds(Math.negateExact(sum.getSeconds()), -sum.getNano())
          : sum;
    } catch (ArithmeticException e) {
      throw tooLarge(text, "overflow", e);
    }
  }

  /** Behind the last character that can be a number's. */
  private static int numberEnd(CharSequence text, int from) {
    int end = from;
    while (end < text.length() && "+-0123456789.,".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  private static Duration part(CharSequence text, int from, int end, int unit) {
    int at = from;
    boolean negative = false;
    if (at < end && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
      negative = text.charAt(at++) == '-';
    }
    int digits = at;
    long number = 0;
    try {
      while (at < end && isDigit(text.charAt(at))) {
        int digit = text.charAt(at++) - '0';
        number = Math.subtractExact(Math.multiplyExact(number, 10), digit);
      }
      number = Math.multiplyExact(negative ? number : Math.negateExact(number), SECONDS[unit]);
    } catch (ArithmeticException e) {
      throw tooLarge(text, NAMES[unit], e);
    }
    if (at == digits) {
      throw wrong(text);
    }
    int nanos = 0;
    if (at < end) {
      int scale = 100_000_000;
      if (SECONDS[unit] != 1 || (text.charAt(at) != '.' && text.charAt(at) != ',')) {
        throw wrong(text);
      }
      for (at++; at < end; at++) {
        if (!isDigit(text.charAt(at)) || scale == 0) {
          throw wrong(text);
        }
        nanos += (text.charAt(at) - '0') * scale;
        scale /= 10;
      }
    }
    return Duration.ofSeconds(number, negative ? -nanos : nanos);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static DateTimeParseException tooLarge(
      CharSequence text, String what, ArithmeticException cause) {
    return new DateTimeParseException(
        "Text cannot be parsed to a Duration: " + what, text, 0, cause);
  }

  private static DateTimeParseException wrong(CharSequence text) {
    return new DateTimeParseException("Text cannot be parsed to a Duration", text, 0);
  }
}
