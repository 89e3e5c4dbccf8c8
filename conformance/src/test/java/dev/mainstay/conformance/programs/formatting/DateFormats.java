package dev.mainstay.conformance.programs.formatting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.IllegalFormatException;
import java.util.Locale;
import java.util.TimeZone;

/** Conversions of dates, {@code %t}. */
public class DateFormats {
  private static final String FIELDS = "HIklMSLNpzZsQBbhAaCYyjmdeRTrDFc";

  public static void main(String[] args) {
    // The device has no other zone.
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    Locale.setDefault(Locale.ENGLISH);
    long time = 1_700_000_000_123L;
    everyField(time);
    everyField(0L);
    everyField(-1L);
    everyField(new Date(951_782_400_000L));
    everyField(LocalDateTime.of(2024, 2, 29, 0, 5, 9, 7_000_001));
    everyField(OffsetDateTime.of(1999, 12, 31, 23, 59, 59, 0, ZoneOffset.ofHoursMinutes(-3, -30)));
    everyField(ZonedDateTime.of(2001, 1, 1, 12, 0, 0, 999_999_999, ZoneId.of("UTC")));
    everyField(LocalDate.of(2024, 12, 1));
    everyField(LocalTime.of(13, 1));
    calendars();
    layouts(new Date(time));
    years();
    mistakes();
  }

  private static void everyField(Object date) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < FIELDS.length(); i++) {
      try {
        all.append(String.format("%t" + FIELDS.charAt(i), date));
      } catch (IllegalFormatException e) {
        all.append(e.getMessage());
      }
      all.append('|');
    }
    System.out.println(all);
  }

  private static void calendars() {
    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("GMT+05:30"));
    calendar.setTimeInMillis(1_720_000_000_000L);
    System.out.printf("%tF %<tT %<tz %<tA %<tj %<tI %<tp%n", calendar);
    calendar.setTimeZone(TimeZone.getTimeZone("UTC"));
    System.out.printf("%tc%n", calendar);
  }

  private static void layouts(Date date) {
    System.out.println(
        String.format("[%20tF|%-12tF|%TA|%12TB|%1$te|%2$tT]", date, date, date, date));
    System.out.println(String.format("at %tR, %s", date, null));
    System.out.println(String.format("%tF|%10tT", null, null));
    System.out.println("day %tF".formatted(LocalDate.of(2020, 1, 2)));
    System.out.println(String.format(Locale.US, "%1$tB %1$te, %1$tY", date));
  }

  private static void years() {
    for (int year = 1600; year < 2500; year += 37) {
      for (int month = 1; month < 13; month += 4) {
        LocalDate date = LocalDate.of(year, month, 28);
        long millis = date.toEpochDay() * 86_400_000L;
        String two = String.format("%tF %<tj %<tA", millis);
        if (!two.equals(String.format("%tF %<tj %<tA", date))) {
          System.out.println(date + " is not " + two);
        }
      }
    }
    System.out.println(String.format("%tF %<ty %<tC", LocalDate.of(33, 4, 5)));
    System.out.println(String.format("%tF", LocalDate.of(12345, 4, 5)));
  }

  private static void mistakes() {
    Object[][] all = {
      {"%tF", "text"},
      {"%tF", 1},
      {"%TH", LocalDate.of(2020, 1, 1)},
      {"%tZ", LocalDateTime.of(2020, 1, 1, 1, 1)},
      {"%.3tF", 1L},
      {"%#tF", 1L},
      {"%020tF", 1L},
      {"%-tF", 1L},
      {"%tq", 1L},
      {"%tF %tF", 1L},
    };
    for (Object[] each : all) {
      try {
        System.out.println(String.format((String) each[0], each[1]));
      } catch (IllegalFormatException e) {
        System.out.println(e.getClass().getSimpleName() + " " + e.getMessage());
      }
    }
  }
}
