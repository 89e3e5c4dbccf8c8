package dev.mainstay.guest.library.java.util;

import dev.mainstay.guest.library.Receiver;
import java.time.Instant;
import java.util.Date;

/**
 * Methods of {@code java.util.Date}: instants, and fields, which are those of UTC, as a device
 * knows of no other zone.
 */
@SuppressWarnings({"deprecation", "JavaUtilDate"})
public final class DateMethods {
  private static final long DAY = 86_400_000;

  /** Days from the first of March of year 0 to the first of January of 1970. */
  private static final int EPOCH = 719_468;

  /** Days in 400 years. */
  private static final int ERA = 146_097;

  private static final String DAYS = "SunMonTueWedThuFriSat";
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

  private DateMethods() {}

  public static Instant toInstant(@Receiver Date date) {
    return Instant.ofEpochMilli(date.getTime());
  }

  public static Date from(Instant instant) {
    try {
      return new Date(instant.toEpochMilli());
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(e);
    }
  }

  public static long UTC(int year, int month, int date, int hours, int minutes, int seconds) {
    return days(year + 1900, month, date) * DAY + ((hours * 60L + minutes) * 60 + seconds) * 1000;
  }

  public static int getTimezoneOffset(@Receiver Date date) {
    return 0;
  }

  public static int getYear(@Receiver Date date) {
    long march = march(date);
    return (int) (march >> 16) + (((int) march & 0xffff) >>> 8 >= 10 ? 1 : 0) - 1900;
  }

  public static int getMonth(@Receiver Date date) {
    int month = (((int) march(date) & 0xffff) >>> 8) + 2;
    return month >= 12 ? month - 12 : month;
  }

  public static int getDate(@Receiver Date date) {
    return (int) march(date) & 0xff;
  }

  public static int getDay(@Receiver Date date) {
    // The first day of 1970 was a Thursday.
    return (int) Math.floorMod(day(date) + 4, 7L);
  }

  public static int getHours(@Receiver Date date) {
    return time(date) / 3_600_000;
  }

  public static int getMinutes(@Receiver Date date) {
    return time(date) / 60_000 % 60;
  }

  public static int getSeconds(@Receiver Date date) {
    return time(date) / 1000 % 60;
  }

  public static void setYear(@Receiver Date date, int year) {
    set(date, year, getMonth(date), getDate(date));
  }

  public static void setMonth(@Receiver Date date, int month) {
    set(date, getYear(date), month, getDate(date));
  }

  public static void setDate(@Receiver Date date, int day) {
    set(date, getYear(date), getMonth(date), day);
  }

  public static void setHours(@Receiver Date date, int hours) {
    date.setTime(date.getTime() + (hours - getHours(date)) * 3_600_000L);
  }

  public static void setMinutes(@Receiver Date date, int minutes) {
    date.setTime(date.getTime() + (minutes - getMinutes(date)) * 60_000L);
  }

  public static void setSeconds(@Receiver Date date, int seconds) {
    date.setTime(date.getTime() + (seconds - getSeconds(date)) * 1000L);
  }

  public static String toString(@Receiver Date date) {
    StringBuilder text = new StringBuilder();
    text.append(name(DAYS, getDay(date))).append(' ');
    text.append(name(MONTHS, getMonth(date))).append(' ');
    twoDigits(text, getDate(date)).append(' ');
    time(text, date).append(" UTC ");
    return text.append(getYear(date) + 1900).toString();
  }

  public static String toGMTString(@Receiver Date date) {
    StringBuilder text = new StringBuilder();
    text.append(getDate(date)).append(' ').append(name(MONTHS, getMonth(date))).append(' ');
    text.append(getYear(date) + 1900).append(' ');
    return time(text, date).append(" GMT").toString();
  }

  private static void set(Date date, int year, int month, int day) {
    date.setTime(days(year + 1900, month, day) * DAY + time(date));
  }

  /** The milliseconds since midnight. */
  private static int time(Date date) {
    return (int) Math.floorMod(date.getTime(), DAY);
  }

  /** The day, counted from 1970. */
  private static long day(Date date) {
    return Math.floorDiv(date.getTime(), DAY);
  }

  /** The days from 1970 to a date; a month or day outside its bounds counts on. */
  private static long days(int year, int month, int day) {
    // Years that begin in March have their leap day at the end, and months of a regular pattern.
    long months = year * 12L + month - 2;
    long marchYear = Math.floorDiv(months, 12L);
    int marchMonth = (int) (months - marchYear * 12);
    return marchYear * 365
        + Math.floorDiv(marchYear, 4L)
        - Math.floorDiv(marchYear, 100L)
        + Math.floorDiv(marchYear, 400L)
        + (153 * marchMonth + 2) / 5
        + day
        - 1
        - EPOCH;
  }

  /** The year that began in March from bit 16 on, months since then, the day. */
  private static long march(Date date) {
    long days = day(date) + EPOCH;
    long era = Math.floorDiv(days, (long) ERA);
    int day = (int) (days - era * ERA);
    int year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    int rest = day - (365 * year + year / 4 - year / 100);
    int month = (5 * rest + 2) / 153;
    return ((era * 400 + year) << 16) | ((long) month << 8) | (rest - (153 * month + 2) / 5 + 1);
  }

  private static String name(String names, int index) {
    return names.substring(3 * index, 3 * index + 3);
  }

  private static StringBuilder time(StringBuilder text, Date date) {
    twoDigits(text, getHours(date)).append(':');
    twoDigits(text, getMinutes(date)).append(':');
    return twoDigits(text, getSeconds(date));
  }

  private static StringBuilder twoDigits(StringBuilder text, int number) {
    return number < 10 ? text.append('0').append(number) : text.append(number);
  }
}
