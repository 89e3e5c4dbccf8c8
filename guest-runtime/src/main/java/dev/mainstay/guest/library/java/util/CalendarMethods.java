package dev.mainstay.guest.library.java.util;

import dev.mainstay.guest.library.Receiver;
import java.time.Instant;
import java.util.Calendar;

/** {@code Calendar.toInstant}. */
final class CalendarMethods {
  private CalendarMethods() {}

  public static Instant toInstant(@Receiver Calendar self) {
    return Instant.ofEpochMilli(self.getTimeInMillis());
  }
}
