package dev.mainstay.guest.library.java.util;

import java.util.Date;
import java.util.TimeZone;

/** The zone of a device: UTC. */
final class UtcTimeZone extends TimeZone {
  private static final long serialVersionUID = 1;

  private int offset;

  UtcTimeZone() {
    setID("UTC");
  }

  @Override
  public int getOffset(int era, int year, int month, int day, int weekday, int milliseconds) {
    return offset;
  }

  @Override
  public int getRawOffset() {
    return offset;
  }

  @Override
  public void setRawOffset(int milliseconds) {
    offset = milliseconds;
  }

  @Override
  public boolean useDaylightTime() {
    return false;
  }

  @Override
  public boolean inDaylightTime(Date date) {
    return false;
  }
}
