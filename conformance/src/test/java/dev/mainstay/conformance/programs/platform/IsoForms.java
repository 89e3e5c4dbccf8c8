package dev.mainstay.conformance.programs.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.function.Function;

/** Texts in ISO 8601's forms, and what is near them: what they say, or where the mistake is. */
public class IsoForms {
  public static void main(String[] args) {
    show(
        "date",
        LocalDate::parse,
        "2024-02-28",
        "2024-2-3",
        "",
        "2024-13-01",
        "2024-02-30",
        "2023-02-29",
        "+2024-01-01",
        "+12024-01-01",
        "-0000-01-01",
        "-0001-01-01",
        "12024-01-01",
        "2024-01-01x",
        "2024/01/01",
        "9999999999-01-01",
        "+9999999999-01-01",
        "2024-01-",
        "2024-01-1",
        "24",
        "2024-00-10",
        "2024-01-00",
        "+2024",
        "-",
        "20240101",
        "2024-01-010");
    show(
        "time",
        LocalTime::parse,
        "10:00",
        "10:00:07",
        "10:00:07.5",
        "10:00:07.123456789",
        "10:00:07.1234567891",
        "10:00:07.",
        "10:0",
        "10:00:6",
        "10:00:",
        "24:00",
        "25:00",
        "10:60",
        "10:00:60",
        "1:00",
        "10:00Z",
        "10-00",
        "00:00:00.000000001",
        "10:00:07,5");
    show(
        "both",
        LocalDateTime::parse,
        "2024-02-28T10:00",
        "2024-02-28t10:00:01",
        "2024-02-28 10:00",
        "2024-02-28",
        "2024-02-30T10:00",
        "2024-02-28T25:00",
        "2024-02-28T10:00Z",
        "a text that is longer than sixty-four characters, as the message shows no more of it");
    show(
        "instant",
        Instant::parse,
        "2024-02-28T10:00:00Z",
        "2024-02-28T10:00:00.5Z",
        "2024-02-28T10:00Z",
        "2024-02-28",
        "2024-02-28T10:00:00",
        "2024-02-28T10:00:00+05:30",
        "2024-02-28T10:00:00-05:30:15",
        "2024-02-28T10:00:00+05",
        "2024-02-28T24:00:00Z",
        "2024-02-28T24:00:01Z",
        "2016-12-31T23:59:60Z",
        "2016-12-31T22:59:60Z",
        "2024-02-30T10:00:00Z",
        "2024-13-01T10:00:00Z",
        "2024-02-28T10:00:00Zx",
        "2024-02-28T10:00:00+25:00",
        "2024-02-28t10:00:00z",
        "2024-02-28T10:00:00X");
    show(
        "duration",
        Duration::parse,
        "PT1H30M2.5S",
        "PT20.345S",
        "PT15M",
        "P2D",
        "P2DT3H4M",
        "PT-6H3M",
        "-PT6H3M",
        "-PT-6H+3M",
        "pt1s",
        "PT0.000000001S",
        "PT-0.5S",
        "P",
        "PT",
        "P1DT",
        "P1H",
        "PT1D",
        "PT1S1M",
        "PT1.5M",
        "1D",
        "PT1.1234567891S",
        "PT1,5S",
        "PT.5S",
        "PT1.S",
        "+P1D",
        "PT1X",
        "PT9223372036854775807S",
        "P106751991167301D",
        "",
        "PT1H1H",
        "P1W");
    show("period", Period::parse, "P1Y2M3D", "P2W", "-P1Y", "P1Y-2M");
    try {
      LocalDate.parse(null);
    } catch (NullPointerException e) {
      System.out.println("null");
    }
  }

  private static void show(String what, Function<String, Object> parse, String... texts) {
    for (String text : texts) {
      try {
        System.out.println(what + " " + text + ": " + parse.apply(text));
      } catch (DateTimeParseException e) {
        String cause = e.getCause() == null ? "" : e.getCause().getClass().getName();
        System.out.println(
            what + " " + text + ": " + e.getMessage() + " | " + e.getErrorIndex() + " " + cause);
      }
    }
  }
}
