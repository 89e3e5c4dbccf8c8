package dev.mainstay.guest.library.java.util;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Calendar;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;

/** Formats dates in English, whatever the locale. */
final class DateConversion extends DateConversions {
  private static final String NAMES = "HIklMSLNpzZsQBbhAaCYyjmdeRTrDFc";
  private static final String DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday";
  private static final String MONTHS =
      "January February March April May June July August September October November December";

  /** The one that is appended, in the end none that is made of others. */
  private char current;

  private DateConversion() {}

  /** Called before a constant is loaded that may need it. */
  static void install() {
    if (installed == null) {
      installed = new DateConversion();
    }
  }

  @Override
  void check(FormatSpecifier specifier) {
    if (specifier.precision() >= 0) {
      throw new IllegalFormatPrecisionException(specifier.precision());
    }
    if (NAMES.indexOf(name(specifier)) < 0) {
      throw new UnknownFormatConversionException("t" + name(specifier));
    }
    String unfit = "#+ 0,(";
    for (int i = 0; i < unfit.length(); i++) {
      if (specifier.has(unfit.charAt(i))) {
        throw new FormatFlagsConversionMismatchException(
            String.valueOf(unfit.charAt(i)), name(specifier));
      }
    }
    if (specifier.has('-') && specifier.width() < 0) {
      throw new MissingFormatWidthException(specifier.text());
    }
  }

  /** What stands behind the t. */
  private static char name(FormatSpecifier specifier) {
    return specifier.text().charAt(specifier.text().length() - 1);
  }

  @Override
  String of(FormatSpecifier specifier, Object argument) {
    StringBuilder text = new StringBuilder();
    if (argument instanceof Long milliseconds) {
      append(text, name(specifier), new DateOfMillis(milliseconds, 0, "UTC"));
    } else if (argument instanceof Date date) {
      append(text, name(specifier), new DateOfMillis(millis(date), 0, "UTC"));
    } else if (argument instanceof Calendar calendar) {
      append(text, name(specifier), of(calendar));
    } else if (argument instanceof TemporalAccessor temporal) {
      try {
        // Asked through the temporal, so that a payload without any is without their fields.
        return temporal.query(
            asked -> {
              append(text, name(specifier), new OfTemporal(asked));
              return text.toString();
            });
      } catch (DateTimeException e) {
        throw new IllegalFormatConversionException(current, argument.getClass());
      }
    } else {
      throw new IllegalFormatConversionException(name(specifier), argument.getClass());
    }
    return text.toString();
  }

  @SuppressWarnings("JavaUtilDate")
  private static long millis(Date date) {
    return date.getTime();
  }

  @SuppressWarnings("JavaUtilDate")
  private static DateFields of(Calendar calendar) {
    long time = calendar.getTimeInMillis();
    TimeZone zone = calendar.getTimeZone();
    return new DateOfMillis(time, zone.getOffset(time), zone.getID());
  }

  private record OfTemporal(TemporalAccessor temporal) implements DateFields {
    @Override
    public long field(char name) {
      return switch (name) {
        case 'Q' ->
            temporal.getLong(ChronoField.INSTANT_SECONDS) * 1000
                + temporal.getLong(ChronoField.MILLI_OF_SECOND);
        case 's' -> temporal.getLong(ChronoField.INSTANT_SECONDS);
        case 'z' -> temporal.get(ChronoField.OFFSET_SECONDS);
        case 'H' -> temporal.get(ChronoField.HOUR_OF_DAY);
        case 'M' -> temporal.get(ChronoField.MINUTE_OF_HOUR);
        case 'S' -> temporal.get(ChronoField.SECOND_OF_MINUTE);
        case 'N' -> temporal.get(ChronoField.NANO_OF_SECOND);
        case 'Y' -> temporal.get(ChronoField.YEAR_OF_ERA);
        case 'm' -> temporal.get(ChronoField.MONTH_OF_YEAR);
        case 'd' -> temporal.get(ChronoField.DAY_OF_MONTH);
        case 'j' -> temporal.get(ChronoField.DAY_OF_YEAR);
        default -> temporal.get(ChronoField.DAY_OF_WEEK);
      };
    }

    @Override
    public String zone() {
      ZoneId zone = temporal.query(TemporalQueries.zone());
      if (zone == null) {
        throw new DateTimeException("no zone");
      }
      return zone.getId();
    }
  }

  private void append(StringBuilder text, char name, DateFields fields) {
    current = name;
    switch (name) {
      case 'R' -> all(text, "H:M", fields);
      case 'T' -> all(text, "H:M:S", fields);
      case 'r' -> {
        all(text, "I:M:S ", fields);
        text.append(half(fields).toUpperCase(Locale.ROOT));
      }
      case 'D' -> all(text, "m/d/y", fields);
      case 'F' -> all(text, "Y-m-d", fields);
      case 'c' -> all(text, "a b d H:M:S Z Y", fields);
      case 'I' -> digits(text, hourOfHalf(fields), 2);
      case 'l' -> text.append(hourOfHalf(fields));
      case 'k' -> text.append(fields.field('H'));
      case 'e' -> text.append(fields.field('d'));
      case 's', 'Q' -> text.append(fields.field(name));
      case 'L' -> digits(text, fields.field('N') / 1_000_000, 3);
      case 'N' -> digits(text, fields.field('N'), 9);
      case 'C' -> digits(text, fields.field('Y') / 100, 2);
      case 'y' -> digits(text, fields.field('Y') % 100, 2);
      case 'Y' -> digits(text, fields.field('Y'), 4);
      case 'j' -> digits(text, fields.field('j'), 3);
      case 'p' -> text.append(half(fields));
      case 'z' -> offset(text, fields.field('z'));
      case 'Z' -> text.append(fields.zone());
      case 'A' -> text.append(word(DAYS, fields.field('u')));
      case 'a' -> text.append(word(DAYS, fields.field('u')), 0, 3);
      case 'B' -> text.append(word(MONTHS, fields.field('m')));
      case 'b', 'h' -> text.append(word(MONTHS, fields.field('m')), 0, 3);
      default -> digits(text, fields.field(name), 2);
    }
  }

  /** Several conversions, and what stands between them. */
  private void all(StringBuilder text, String names, DateFields fields) {
    for (int i = 0; i < names.length(); i++) {
      char name = names.charAt(i);
      if (NAMES.indexOf(name) < 0) {
        text.append(name);
      } else {
        append(text, name, fields);
      }
    }
  }

  private static long hourOfHalf(DateFields fields) {
    long hour = fields.field('H') % 12;
    return hour == 0 ? 12 : hour;
  }

  private static String half(DateFields fields) {
    return fields.field('H') < 12 ? "am" : "pm";
  }

  private static void offset(StringBuilder text, long seconds) {
    long minutes = Math.abs(seconds) / 60;
    text.append(seconds < 0 ? '-' : '+');
    digits(text, minutes / 60 * 100 + minutes % 60, 4);
  }

  private static void digits(StringBuilder text, long number, int count) {
    String digits = Long.toString(number);
    for (int i = digits.length(); i < count; i++) {
      text.append('0');
    }
    text.append(digits);
  }

  private static String word(String words, long number) {
    int from = 0;
    for (long i = 1; i < number; i++) {
      from = words.indexOf(' ', from) + 1;
    }
    int end = words.indexOf(' ', from);
    return words.substring(from, end < 0 ? words.length() : end);
  }
}
