package dev.mainstay.guest.library.java.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/**
 * A text in one of ISO 8601's forms, read from its start to its end. TeaVM's classes read it with a
 * DateTimeFormatter, which brings all fields, zones and big numbers along; the forms, and where a
 * mistake is, are those of {@code DateTimeFormatter.ISO_LOCAL_DATE} and so on in Java 17.
 */
final class IsoText {
  private static final int SHOWN = 64;

  private final CharSequence text;
  private int position;

  /** Begins at the start of a text. */
  IsoText(CharSequence text) {
    this.text = text;
  }

  /** {@code ISO_LOCAL_DATE}. */
  LocalDate date() {
    int year = year();
    literal('-');
    int month = twoDigits();
    literal('-');
    int day = twoDigits();
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      throw invalid(e);
    }
  }

  /** The same as a part of an instant, where a date that is none is a mistake at the start. */
  LocalDate dateAtStart() {
    try {
      return date();
    } catch (DateTimeParseException e) {
      throw e.getCause() == null ? e : wrong(0);
    }
  }

  /** {@code ISO_LOCAL_TIME}: seconds and their fraction may be left out. */
  LocalTime time() {
    int hour = twoDigits();
    literal(':');
    int minute = twoDigits();
    int second = 0;
    int nanos = 0;
    int optional = position;
    if (is(':') && digitsAt(position + 1, 2)) {
      position++;
      second = twoDigits();
      nanos = fraction();
    } else {
      position = optional;
    }
    try {
      return LocalTime.of(hour, minute, second, nanos);
    } catch (DateTimeException e) {
      throw invalid(e);
    }
  }

  /** A year of four digits, or of up to ten behind a sign. */
  private int year() {
    int start = position;
    boolean plus = is('+');
    boolean minus = is('-');
    if (plus || minus) {
      position++;
    }
    int digits = 0;
    long year = 0;
    int first = position;
    while (digits < 10 && isDigit(position)) {
      year = year * 10 + text.charAt(position++) - '0';
      digits++;
    }
    if (digits < 4) {
      throw wrong(first);
    }
    if ((minus && year == 0) || (plus && digits == 4)) {
      throw wrong(start);
    }
    if (!plus && !minus && digits > 4) {
      throw wrong(first);
    }
    return checked(minus ? -year : year);
  }

  private int checked(long year) {
    if (year < -999_999_999 || year > 999_999_999) {
      throw invalid(
          new DateTimeException(
              "Invalid value for Year (valid values -999999999 - 999999999): " + year));
    }
    return (int) year;
  }

  /** Passes a character. */
  void literal(char c) {
    if (!is(c)) {
      throw wrong(position);
    }
    position++;
  }

  /** Whether this character is next, in capitals or not. */
  boolean is(char c) {
    return position < text.length()
        && (text.charAt(position) == c || text.charAt(position) == Character.toLowerCase(c));
  }

  /** A number of two digits. */
  int twoDigits() {
    if (!digitsAt(position, 2)) {
      throw wrong(position);
    }
    int number = (text.charAt(position) - '0') * 10 + text.charAt(position + 1) - '0';
    position += 2;
    return number;
  }

  /** Nanoseconds: a point and up to nine digits, or nothing. */
  int fraction() {
    if (!is('.')) {
      return 0;
    }
    position++;
    int nanos = 0;
    int digits = 0;
    while (digits < 9 && isDigit(position)) {
      nanos = nanos * 10 + text.charAt(position++) - '0';
      digits++;
    }
    for (; digits < 9; digits++) {
      nanos *= 10;
    }
    return nanos;
  }

  private boolean digitsAt(int from, int count) {
    for (int i = 0; i < count; i++) {
      if (!isDigit(from + i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isDigit(int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  /** Where reading is. */
  int position() {
    return position;
  }

  /** Nothing may be left. */
  void end() {
    if (position < text.length()) {
      throw new DateTimeParseException(
          "Text '" + shown() + "' could not be parsed, unparsed text found at index " + position,
          text,
          position);
    }
  }

  /** What is thrown where the text is not of the form. */
  DateTimeParseException wrong(int index) {
    return new DateTimeParseException(
        "Text '" + shown() + "' could not be parsed at index " + index, text, index);
  }

  /** What is thrown where there is no such date or time. */
  DateTimeParseException invalid(DateTimeException cause) {
    return new DateTimeParseException(
        "Text '" + shown() + "' could not be parsed: " + cause.getMessage(), text, 0, cause);
  }

  private String shown() {
    return text.length() > SHOWN ? text.subSequence(0, SHOWN) + "..." : text.toString();
  }
}
