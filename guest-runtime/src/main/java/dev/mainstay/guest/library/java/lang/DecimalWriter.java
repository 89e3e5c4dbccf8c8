package dev.mainstay.guest.library.java.lang;

/**
 * Numbers with a fraction, written: the shortest decimal that is read as the number again, of those
 * the nearest, of at least two digits (the contract of {@code Double.toString} since Java 19).
 *
 * <p>The digits come one after the other from a fraction of two whole numbers, exactly: {@code
 * number / unit}, with the distances {@code below} and {@code above} to where the neighbours begin,
 * in the same units (R. G. Burger and R. K. Dybvig, "Printing Floating-Point Numbers Quickly and
 * Accurately", 1996). It needs no tables.
 */
final class DecimalWriter {
  /** log<sub>10</sub> 2, in units of 2<sup>-20</sup>. */
  private static final long LOG_2 = 315_653;

  private static final int MOST_DIGITS = 20;

  private final char[] digits = new char[MOST_DIGITS];
  private int count;

  /** The value is {@code 0.d1d2d3…} times ten to this. */
  private int point;

  private DecimalWriter() {}

  static String of(double value) {
    long bits = Double.doubleToRawLongBits(value);
    return of(value, bits < 0, bits & ((1L << 52) - 1), (int) (bits >>> 52) & 0x7ff, 52, -1074);
  }

  static String of(float value) {
    int bits = Float.floatToRawIntBits(value);
    return of(value, bits < 0, bits & ((1 << 23) - 1), (bits >>> 23) & 0xff, 23, -149);
  }

  private static String of(
      double value, boolean negative, long fraction, int biased, int width, int least) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (value == 0) {
      return negative ? "-0.0" : "0.0";
    }
    if (Double.isInfinite(value)) {
      return negative ? "-Infinity" : "Infinity";
    }
    DecimalWriter writer = new DecimalWriter();
    double size = Math.abs(value);
    if (size < 1L << width && size == (long) size) {
      writer.whole((long) size);
    } else if (biased == 0) {
      writer.digits(fraction, least, false);
    } else {
      // Below a power of two the neighbours are half as far away, but for the smallest.
      writer.digits(fraction | 1L << width, least + biased - 1, fraction == 0 && biased > 1);
    }
    return writer.text(negative);
  }

  /** A whole number is its own shortest decimal while its neighbours are no more than 1 away. */
  private void whole(long value) {
    int digit = MOST_DIGITS;
    for (long rest = value; rest != 0; rest /= 10) {
      digits[--digit] = (char) ('0' + rest % 10);
    }
    count = MOST_DIGITS - digit;
    point = count;
    for (int i = 0; i < count; i++) {
      digits[i] = digits[digit + i];
    }
  }

  /** The digits of {@code mantissa * 2^exponent}. */
  private void digits(long mantissa, int exponent, boolean uneven) {
    int bits = 64 - Long.numberOfLeadingZeros(mantissa);
    // Not above the exponent of ten that the number needs, and at most one below.
    int estimate = (int) (((exponent + bits - 1) * LOG_2 + (1 << 20) - 1) >> 20);
    int twos = exponent < 0 ? -exponent : 0;
    int tens = Math.abs(estimate);
    // The number and the unit are about as large; two bits to halve, and ten times as much.
    int words = (Math.max(Math.max(exponent, 0) + bits, twos) + 16) / 32 + 2;
    // Everything is twice as large, or four times, so that half a distance is a whole number.
    int doubled = uneven ? 2 : 1;
    BigNatural number = new BigNatural(words, mantissa).shift(Math.max(exponent, 0) + doubled);
    BigNatural unit = new BigNatural(words, 1).shift(twos + doubled);
    BigNatural below = new BigNatural(words, 1).shift(Math.max(exponent, 0));
    BigNatural above = uneven ? new BigNatural(words, 1).shift(Math.max(exponent, 0) + 1) : below;
    if (estimate > 0) {
      unit.timesTenTo(tens);
    } else {
      number.timesTenTo(tens);
      below.timesTenTo(tens);
      if (uneven) {
        above.timesTenTo(tens);
      }
    }
    boolean even = (mantissa & 1) == 0;
    point = estimate;
    if (reaches(number, above, unit, even)) {
      unit.timesTen();
      point++;
    }
    generate(number, unit, below, above, even);
  }

  private void generate(
      BigNatural number, BigNatural unit, BigNatural below, BigNatural above, boolean even) {
    boolean low;
    boolean high;
    do {
      number.timesTen();
      below.timesTen();
      if (above != below) {
        above.timesTen();
      }
      char digit = '0';
      while (number.compareTo(unit) >= 0) {
        number.subtract(unit);
        digit++;
      }
      if (count == 0 && digit == '0') {
        point--;
        low = false;
        high = false;
        continue;
      }
      digits[count++] = digit;
      int belowIt = number.compareTo(below);
      low = belowIt < 0 || (belowIt == 0 && even);
      high = reaches(number, above, unit, even);
    } while (count < 2 || !(low || high));
    if (high && !(low && isNearer(number, unit))) {
      up();
    }
  }

  /** Whether what was cut off is less than half a digit, or half of one behind an even digit. */
  private boolean isNearer(BigNatural rest, BigNatural unit) {
    int half = rest.compareToRest(rest, unit);
    return half < 0 || (half == 0 && (digits[count - 1] & 1) == 0);
  }

  /** Whether {@code number + above} is at the unit, or beyond. */
  private static boolean reaches(
      BigNatural number, BigNatural above, BigNatural unit, boolean even) {
    int compared = number.compareToRest(above, unit);
    return compared > 0 || (compared == 0 && even);
  }

  private void up() {
    int i = count - 1;
    while (i >= 0 && digits[i] == '9') {
      digits[i--] = '0';
    }
    if (i >= 0) {
      digits[i]++;
    } else {
      // 9.9 became 10.
      digits[0] = '1';
      point++;
    }
  }

  private String text(boolean negative) {
    while (count > 1 && digits[count - 1] == '0') {
      count--;
    }
    StringBuilder text = new StringBuilder(MOST_DIGITS + 8);
    if (negative) {
      text.append('-');
    }
    if (point > -3 && point <= 7) {
      if (point <= 0) {
        text.append("0.");
      }
      for (int i = Math.min(point, 0); i < count || i <= point; i++) {
        if (i == point && i > 0) {
          text.append('.');
        }
        text.append(i < 0 || i >= count ? '0' : digits[i]);
      }
      return text.toString();
    }
    text.append(digits[0]).append('.');
    if (count == 1) {
      text.append('0');
    } else {
      text.append(digits, 1, count - 1);
    }
    return text.append('E').append(point - 1).toString();
  }
}
