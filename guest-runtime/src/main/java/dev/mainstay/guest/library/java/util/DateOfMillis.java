package dev.mainstay.guest.library.java.util;

/**
 * The fields of a time in the Gregorian calendar, also before there was one.
 *
 * @param time in milliseconds since 1970
 * @param offset of the zone then, in milliseconds
 */
record DateOfMillis(long time, int offset, String zone) implements DateFields {
  private static final long DAY = 86_400_000;

  /** Days from the first of March of year 0 to the first of January of 1970. */
  private static final int EPOCH = 719_468;

  /** Days in 400 years. */
  private static final int ERA = 146_097;

  @Override
  public long field(char name) {
    long local = time + offset;
    long day = Math.floorDiv(local, DAY);
    int inDay = (int) Math.floorMod(local, DAY);
    return switch (name) {
      case 'Q' -> time;
      case 's' -> time / 1000;
      case 'z' -> offset / 1000;
      case 'H' -> inDay / 3_600_000;
      case 'M' -> inDay / 60_000 % 60;
      case 'S' -> inDay / 1000 % 60;
      case 'N' -> inDay % 1000 * 1_000_000L;
      // The first day of 1970 was a Thursday.
      case 'u' -> Math.floorMod(day + 3, 7L) + 1;
      default -> ofDay(name, day);
    };
  }

  private static long ofDay(char name, long day) {
    // Years that begin in March have their leap day at the end, and months of a regular pattern.
    long days = day + EPOCH;
    long era = Math.floorDiv(days, (long) ERA);
    int inEra = (int) (days - era * ERA);
    int yearOfEra = (inEra - inEra / 1460 + inEra / 36_524 - inEra / 146_096) / 365;
    int inYear = inEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int month = (5 * inYear + 2) / 153;
    boolean afterMarch = month < 10;
    long year = era * 400 + yearOfEra + (afterMarch ? 0 : 1);
    return switch (name) {
      case 'Y' -> year > 0 ? year : 1 - year;
      case 'm' -> afterMarch ? month + 3 : month - 9;
      case 'd' -> inYear - (153 * month + 2) / 5 + 1;
      default -> {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        yield afterMarch ? inYear + (leap ? 61 : 60) : inYear - 305;
      }
    };
  }
}
