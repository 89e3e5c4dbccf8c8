package dev.mainstay.adapter.platform;

import dev.mainstay.adapter.preview1.Clocks;
import org.teavm.interop.Export;

/**
 * Module {@code teavmDate}: what TeaVM's {@code System.currentTimeMillis} and {@code
 * java.util.Date} are made of. Times are milliseconds since 1970; months count from 0, days from 1.
 * Preview 1 knows of no time zone: local time is UTC.
 */
final class TeavmDate {
  private static final int DAY = 86_400_000;

  /** Days from the first of March of year 0 to the first of January of 1970. */
  private static final int EPOCH = 719_468;

  /** Days in 400 years. */
  private static final int ERA = 146_097;

  private TeavmDate() {}

  @Export(name = "teavmDate#currentTimeMillis")
  static double currentTimeMillis() {
    return Long.divideUnsigned(Clocks.realtime(), 1_000_000);
  }

  @Export(name = "teavmDate#create")
  static double create(int year, int month, int day, int hour, int minute, int second) {
    return (double) days(year, month, day) * DAY + ((hour * 60L + minute) * 60 + second) * 1000;
  }

  @Export(name = "teavmDate#createFromUTC")
  static double createFromUtc(int year, int month, int day, int hour, int minute, int second) {
    return create(year, month, day, hour, minute, second);
  }

  @Export(name = "teavmDate#getYear")
  static int getYear(double time) {
    long date = marchDate(time);
    return (int) (date >> 16) + (((int) date & 0xffff) >>> 8 >= 10 ? 1 : 0);
  }

  @Export(name = "teavmDate#setYear")
  static double setYear(double time, int year) {
    return with(time, year, getMonth(time), getDate(time));
  }

  @Export(name = "teavmDate#getMonth")
  static int getMonth(double time) {
    int month = (((int) marchDate(time) & 0xffff) >>> 8) + 2;
    return month >= 12 ? month - 12 : month;
  }

  @Export(name = "teavmDate#setMonth")
  static double setMonth(double time, int month) {
    return with(time, getYear(time), month, getDate(time));
  }

  @Export(name = "teavmDate#getDate")
  static int getDate(double time) {
    return (int) marchDate(time) & 0xff;
  }

  @Export(name = "teavmDate#setDate")
  static double setDate(double time, int day) {
    return with(time, getYear(time), getMonth(time), day);
  }

  /** The time of day of {@code time}, on another day. */
  private static double with(double time, int year, int month, int day) {
    long milliseconds = (long) time;
    return (double) days(year, month, day) * DAY + (milliseconds - dayOf(milliseconds) * DAY);
  }

  /** The day of a time, counted from 1970. */
  private static long dayOf(long milliseconds) {
    long day = milliseconds / DAY;
    return day * DAY > milliseconds ? day - 1 : day;
  }

  /** The days from 1970 to a date; a month or day outside its bounds counts on. */
  private static long days(int year, int month, int day) {
    // Years that begin in March have their leap day at the end, and months of a regular pattern.
    long months = year * 12L + month - 2;
    long marchYear = floorDivide(months, 12);
    int marchMonth = (int) (months - marchYear * 12);
    return marchYear * 365
        + floorDivide(marchYear, 4)
        - floorDivide(marchYear, 100)
        + floorDivide(marchYear, 400)
        + (153 * marchMonth + 2) / 5
        + day
        - 1
        - EPOCH;
  }

  /**
   * The date of a time: the year that began in March from bit 16 on, months since then, the day.
   */
  private static long marchDate(double time) {
    long days = dayOf((long) time) + EPOCH;
    long era = floorDivide(days, ERA);
    int day = (int) (days - era * ERA);
    int year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    int rest = day - (365 * year + year / 4 - year / 100);
    int month = (5 * rest + 2) / 153;
    int date = rest - (153 * month + 2) / 5 + 1;
    return ((era * 400 + year) << 16) | ((long) month << 8) | date;
  }

  private static long floorDivide(long dividend, int divisor) {
    long quotient = dividend / divisor;
    return quotient * divisor > dividend ? quotient - 1 : quotient;
  }
}
