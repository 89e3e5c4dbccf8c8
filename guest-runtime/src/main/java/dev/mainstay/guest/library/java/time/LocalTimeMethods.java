package dev.mainstay.guest.library.java.time;

import java.time.LocalTime;

/** {@code LocalTime.parse}, without a formatter. */
public final class LocalTimeMethods {
  private LocalTimeMethods() {}

  public static LocalTime parse(CharSequence text) {
    IsoText iso = new IsoText(text);
    LocalTime time = iso.time();
    iso.end();
    return time;
  }
}
