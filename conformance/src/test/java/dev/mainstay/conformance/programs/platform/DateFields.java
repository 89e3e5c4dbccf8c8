package dev.mainstay.conformance.programs.platform;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.TimeZone;

/** java.util.Date and calendars in UTC, which is all that a device knows. */
@SuppressWarnings({"deprecation", "JavaUtilDate"})
public final class DateFields {
  private DateFields() {}

  public static void main(String[] arguments) {
    System.out.println(ZoneId.systemDefault() + " " + TimeZone.getDefault().getID());
    System.out.println(TimeZone.getDefault().getRawOffset());
    for (long time : new long[] {0, -1, 1234567890123L, 951782400000L, -2208988800001L}) {
      Date date = new Date(time);
      System.out.println(date + " " + date.toGMTString() + " " + date.getTimezoneOffset());
      System.out.println(date.getYear() + " " + date.getMonth() + " " + date.getDate());
      System.out.println(date.getDay() + " " + date.getHours() + ":" + date.getMinutes());
      System.out.println(date.getSeconds() + " " + date.hashCode());
    }
    Date date = new Date(0);
    date.setYear(100);
    date.setMonth(1);
    date.setDate(29);
    date.setHours(25);
    date.setMinutes(-6);
    date.setSeconds(7);
    System.out.println(date.getTime() + " " + date);
    System.out.println(new Date(109, 1, 13, 23, 31, 30).getTime());
    System.out.println(Date.UTC(70, 12, 1, 0, 0, 0));
    GregorianCalendar calendar = new GregorianCalendar(2024, Calendar.FEBRUARY, 29, 12, 0, 0);
    calendar.add(Calendar.YEAR, 1);
    System.out.println(calendar.getTimeInMillis() + " " + calendar.get(Calendar.DAY_OF_WEEK));
    System.out.println(LocalDate.now().getYear() > 2020);
  }
}
