package dev.mainstay.conformance.programs.platform;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.TimeZone;

/** Dates without zones, and zones that are named by constants: also under their other names. */
public class DatesAndZones {
  private static final String NEW_YORK = "America/New_York";

  public static void main(String[] args) {
    arithmetic();
    parsing();
    formatting();
    zones();
    oldZones();
    unknown();
  }

  private static void arithmetic() {
    LocalDate leap = LocalDate.of(2024, 2, 28).plusDays(2);
    System.out.println(leap + " " + leap.getDayOfWeek() + " " + leap.lengthOfMonth());
    System.out.println(leap.minusYears(1).with(TemporalAdjusters.lastDayOfMonth()));
    System.out.println(leap.with(TemporalAdjusters.next(DayOfWeek.SUNDAY)));
    System.out.println(Period.between(LocalDate.of(2020, 1, 31), leap));
    System.out.println(ChronoUnit.DAYS.between(LocalDate.of(1999, 12, 31), leap));
    Instant instant = Instant.ofEpochSecond(1_700_000_000L, 5).plus(Duration.ofHours(5));
    System.out.println(instant + " " + instant.truncatedTo(ChronoUnit.HOURS));
    System.out.println(Duration.ofMillis(-90_500) + " " + Duration.ofDays(3).toHours());
    System.out.println(LocalTime.MIDNIGHT.minusNanos(1) + " " + LocalTime.of(7, 5).plusHours(20));
    System.out.println(
        LocalDateTime.of(2024, 1, 1, 12, 0).plusMinutes(61).atOffset(ZoneOffset.UTC));
  }

  private static void parsing() {
    System.out.println(LocalDate.parse("2024-02-28") + " " + LocalTime.parse("23:59:07.25"));
    System.out.println(LocalDateTime.parse("2024-02-28T10:00").getHour());
    System.out.println(Instant.parse("2024-02-28T10:00:00.5Z").toEpochMilli());
    System.out.println(Duration.parse("PT1H30M2.5S").toMillis() + " " + Period.parse("P1Y2M3D"));
    for (String wrong : new String[] {"2024-13-01", "2024-02-30", "2024-2-3", ""}) {
      try {
        System.out.println(LocalDate.parse(wrong));
      } catch (DateTimeParseException e) {
        System.out.println(e.getMessage() + " at " + e.getErrorIndex());
      }
    }
  }

  private static void formatting() {
    LocalDateTime time = LocalDateTime.of(2024, 3, 5, 16, 7, 9);
    System.out.println(time.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")));
    System.out.println(time.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME));
    DateTimeFormatter words = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);
    System.out.println(time.format(words));
    System.out.println(LocalDate.parse("05.03.2024", DateTimeFormatter.ofPattern("dd.MM.yyyy")));
  }

  private static void zones() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    for (int month = 1; month <= 12; month += 3) {
      ZonedDateTime there = ZonedDateTime.of(2024, month, 15, 12, 0, 0, 0, berlin);
      System.out.println(there + " " + there.toInstant());
    }
    System.out.println(ZonedDateTime.of(2024, 3, 31, 2, 30, 0, 0, berlin));
    System.out.println(ZonedDateTime.of(2024, 10, 27, 2, 30, 0, 0, berlin).plusHours(1));
    Instant summer = Instant.parse("2024-07-01T00:00:00Z");
    System.out.println(summer.atZone(ZoneId.of(NEW_YORK)).toLocalDateTime());
    System.out.println(summer.atZone(ZoneId.of("Asia/Calcutta")).toLocalTime());
    System.out.println(summer.atZone(ZoneId.of("Asia/Kolkata")).getOffset());
    System.out.println(summer.atZone(ZoneId.of("UTC")).toLocalDate());
    System.out.println(summer.atZone(ZoneId.of("+05:30")) + " " + ZoneOffset.of("-03:30"));
  }

  private static void oldZones() {
    TimeZone tokyo = TimeZone.getTimeZone("Asia/Tokyo");
    System.out.println(tokyo.getID() + " " + tokyo.getRawOffset());
    System.out.println(TimeZone.getTimeZone("UTC").getID());
    System.out.println(TimeZone.getTimeZone("GMT").getRawOffset());
    System.out.println(TimeZone.getTimeZone("Mars/Olympus").getID());
  }

  private static void unknown() {
    try {
      System.out.println(ZoneId.of("Mars/Olympus"));
    } catch (DateTimeException e) {
      System.out.println(e.getClass().getName() + " " + e.getMessage());
    }
  }
}
