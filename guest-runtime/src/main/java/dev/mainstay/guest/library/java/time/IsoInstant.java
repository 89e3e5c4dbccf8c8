package dev.mainstay.guest.library.java.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/**
 * A text in the form of {@code DateTimeFormatter.ISO_INSTANT}: a date, a time with its seconds, and
 * Z or an offset. Where there is no such date or time, the mistake is at the start.
 */
final class IsoInstant {
  private final IsoText iso;

  /** The text. */
  IsoInstant(CharSequence text) {
    iso = new IsoText(text);
  }

  /** Reads all of it. */
  Instant parse() {
    LocalDate date = iso.dateAtStart();
    iso.literal('T');
    int hour = iso.twoDigits();
    iso.literal(':');
    int minute = iso.twoDigits();
    iso.literal(':');
    int second = iso.twoDigits();
    int nanos = iso.fraction();
    int offset = offset();
    iso.end();
    // The end of a day is the start of the next; a leap second is the one before it.
    boolean endOfDay = hour == 24 && minute == 0 && second == 0 && nanos == 0;
    boolean leap = hour == 23 && minute == 59 && second == 60;
    try {
      return LocalDateTime.of(
              date.getYear(),
              date.getMonthValue(),
              date.getDayOfMonth(),
              endOfDay ? 0 : hour,
              minute,
              leap ? 59 : second,
              nanos)
          .plusDays(endOfDay ? 1 : 0)
          .toInstant(ZoneOffset.ofTotalSeconds(offset));
    } catch (DateTimeException e) {
      throw iso.wrong(0);
    }
  }

  /** Seconds east of Greenwich. */
  private int offset() {
    if (iso.is('Z')) {
      iso.literal('Z');
      return 0;
    }
    int start = iso.position();
    boolean west = iso.is('-');
    if (!west && !iso.is('+')) {
      throw iso.wrong(start);
    }
    iso.literal(west ? '-' : '+');
    int hours;
    int minutes;
    int seconds = 0;
    try {
      hours = iso.twoDigits();
      iso.literal(':');
      minutes = iso.twoDigits();
      if (iso.is(':')) {
        iso.literal(':');
        seconds = iso.twoDigits();
      }
    } catch (DateTimeParseException e) {
      throw iso.wrong(start);
    }
    if (hours > 23 || minutes > 59 || seconds > 59) {
      throw iso.invalid(
          new DateTimeException("Value out of range: Hour[0-23], Minute[0-59], Second[0-59]"));
    }
    int offset = hours * 3600 + minutes * 60 + seconds;
    return west ? -offset : offset;
  }
}
