package dev.mainstay.guest.library.java.util;

import java.util.TimeZone;

/** Methods of {@code java.util.TimeZone}. */
public final class TimeZoneMethods {
  private TimeZoneMethods() {}

  // TeaVM compares the offsets of all zones that it knows with the host's, and so has all of them
  // in every payload that asks for the time of day.
  /** What {@code getDefault} asks first: UTC, as a device knows of no other zone. */
  public static TimeZone detectTimezone() {
    return new UtcTimeZone();
  }
}
