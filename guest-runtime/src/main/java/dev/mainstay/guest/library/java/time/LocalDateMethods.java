package dev.mainstay.guest.library.java.time;

import java.time.LocalDate;

/** {@code LocalDate.parse}, without a formatter. */
public final class LocalDateMethods {
  private LocalDateMethods() {}

  public static LocalDate parse(CharSequence text) {
    IsoText iso = new IsoText(text);
    LocalDate date = iso.date();
    iso.end();
    return date;
  }
}
