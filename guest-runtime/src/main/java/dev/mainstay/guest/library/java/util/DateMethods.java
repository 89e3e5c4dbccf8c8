package dev.mainstay.guest.library.java.util;

import dev.mainstay.guest.library.Receiver;
import java.time.Instant;
import java.util.Date;

/** Dates as instants, and back. */
@SuppressWarnings("JavaUtilDate")
final class DateMethods {
  private DateMethods() {}

  public static Instant toInstant(@Receiver Date self) {
    return Instant.ofEpochMilli(self.getTime());
  }

  public static Date from(Instant instant) {
    try {
      return new Date(instant.toEpochMilli());
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
