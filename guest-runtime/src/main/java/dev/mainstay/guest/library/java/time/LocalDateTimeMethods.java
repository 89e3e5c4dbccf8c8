package dev.mainstay.guest.library.java.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** {@code LocalDateTime.parse}, without a formatter. */
public final class LocalDateTimeMethods {
  private LocalDateTimeMethods() {}

  public static LocalDateTime parse(CharSequence text) {
    IsoText iso = new IsoText(text);
    LocalDate date = iso.date();
    iso.literal('T');
    LocalTime time = iso.time();
    iso.end();
    return LocalDateTime.of(date, time);
  }
}
