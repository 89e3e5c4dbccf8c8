package dev.mainstay.guest.library.java.lang;

import java.util.Arrays;

/**
 * Numbers with a fraction as text (the grammar of {@code Double.valueOf}), rounded to the nearest
 * of those that a format has, ties to even: exactly, whatever the number of digits.
 */
final class DecimalReader {
  /** No number that a {@code double} can tell from zero or infinity has an exponent beyond. */
  private static final int FAR = 100_000;

  /** What this many digits say of a number, more do not change, but for whether there are any. */
  private static final int DIGITS = 780;

  private final String text;

  /** Bits of the mantissa. */
  private final int precision;

  /** The exponent of the smallest number. */
  private final int least;

  private int index;
  private int end;

  private DecimalReader(String text, int precision, int least) {
    this.text = text;
    this.precision = precision;
    this.least = least;
  }

  /**
   * The number that a text stands for.
   *
   * @param precision bits of a mantissa: 53 or 24
   * @param least the exponent of the smallest number above zero: -1074 or -149
   * @throws NumberFormatException if it stands for none
   */
  static double read(String text, int precision, int least) {
    return new DecimalReader(text.trim(), precision, least).read();
  }

  private double read() {
    end = text.length();
    if (end == 0) {
      throw new NumberFormatException("empty String");
    }
    boolean negative = text.charAt(0) == '-';
    index = negative || text.charAt(0) == '+' ? 1 : 0;
    double number;
    if (text.startsWith("NaN", index) && end == index + 3) {
      return Double.NaN;
    } else if (text.startsWith("Infinity", index) && end == index + 8) {
      number = Double.POSITIVE_INFINITY;
    } else {
      dropSuffix();
      boolean hexadecimal = text.startsWith("0x", index) || text.startsWith("0X", index);
      number = hexadecimal ? hexadecimal() : decimal();
      if (index != end || number < 0) {
        throw NumberReader.wrong(text, 10);
      }
    }
    return negative ? -number : number;
  }

  private void dropSuffix() {
    char last = text.charAt(end - 1);
    if (end > index && "fFdD".indexOf(last) >= 0) {
      // In a hexadecimal number without an exponent it is a digit, which then is found wrong.
      end--;
    }
  }

  /** Digits around a point, and where the point is; -1 stands for what is no number. */
  private double decimal() {
    byte[] digits = new byte[DIGITS];
    int count = 0;
    int exponent = 0;
    boolean any = false;
    boolean point = false;
    for (; index < end; index++) {
      char c = text.charAt(index);
      if (c == '.') {
        if (point) {
          throw new NumberFormatException("multiple points");
        }
        point = true;
      } else if (c >= '0' && c <= '9') {
        any = true;
        if (count < DIGITS && (count > 0 || c != '0')) {
          digits[count++] = (byte) (c - '0');
        } else if (count == DIGITS) {
          // One that is not zero, somewhere beyond, decides what would be a tie.
          if (c != '0') {
            digits[DIGITS - 1] = (byte) (digits[DIGITS - 1] | 1);
          }
          exponent++;
        }
        if (point) {
          exponent--;
        }
      } else {
        break;
      }
    }
    if (!any) {
      return -1;
    }
    if (index < end && (text.charAt(index) | 0x20) == 'e') {
      index++;
      Integer written = exponent();
      if (written == null) {
        return -1;
      }
      exponent += written;
    }
    while (count > 0 && digits[count - 1] == 0) {
      count--;
      exponent++;
    }
    return count == 0 ? 0 : rounded(digits, count, exponent);
  }

  /** A decimal number with a sign perhaps; null if there is none, not beyond {@link #FAR}. */
  private Integer exponent() {
    boolean negative = index < end && text.charAt(index) == '-';
    if (negative || (index < end && text.charAt(index) == '+')) {
      index++;
    }
    int from = index;
    int number = 0;
    for (; index < end && text.charAt(index) >= '0' && text.charAt(index) <= '9'; index++) {
      number = Math.min(number * 10 + text.charAt(index) - '0', FAR);
    }
    if (index == from) {
      return null;
    }
    return negative ? -number : number;
  }

  private double rounded(byte[] digits, int count, int exponent) {
    if (count + exponent > 310) {
      return Double.POSITIVE_INFINITY;
    }
    if (count + exponent < -330) {
      return 0;
    }
    if (count <= (precision == 53 ? 15 : 7)) {
      long number = 0;
      for (int i = 0; i < count; i++) {
        number = number * 10 + digits[i];
      }
      // Both are exact, so that only the product or quotient is rounded; a float's once more, which
      // makes no difference, as a double has more than twice its bits.
      int most = precision == 53 ? 22 : 10;
      double exact = 0;
      if (exponent >= 0 && exponent <= most) {
        exact = number * power(exponent);
      } else if (exponent < 0 && exponent >= -most) {
        exact = number / power(-exponent);
      }
      if (exact != 0) {
        return precision == 53 ? exact : (float) exact;
      }
    }
    Magnitude above = new Magnitude();
    Magnitude below = new Magnitude();
    for (int i = 0; i < count; i++) {
      above.timesPlus(10, digits[i]);
    }
    below.timesPlus(1, 1);
    for (int i = exponent; i > 0; i--) {
      above.timesPlus(10, 0);
    }
    for (int i = exponent; i < 0; i++) {
      below.timesPlus(10, 0);
    }
    return quotient(above, below);
  }

  private static double power(int exponent) {
    double power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }

  /** The quotient's first bits, by long division; what remains decides how it is rounded. */
  private double quotient(Magnitude above, Magnitude below) {
    // So that the quotient has one bit more than the mantissa, or two.
    int scale = above.bits() - below.bits() - precision - 1;
    scale = Math.max(scale, least - 1);
    if (scale < 0) {
      above.shiftLeft(-scale);
    } else {
      below.shiftLeft(scale);
    }
    long bits = 0;
    int shift = Math.max(above.bits() - below.bits(), 0);
    below.shiftLeft(shift);
    for (; shift >= 0; shift--) {
      bits <<= 1;
      if (above.atLeast(below)) {
        above.minus(below);
        bits |= 1;
      }
      below.halve();
    }
    return nearest(bits, scale, !above.isZero());
  }

  /** The number {@code bits * 2^scale}, and a little more perhaps, rounded. */
  private double nearest(long bits, int scale, boolean more) {
    int dropped = Math.max(64 - Long.numberOfLeadingZeros(bits) - precision, least - scale);
    if (dropped > 63) {
      return 0;
    }
    long mantissa = bits;
    int exponent = scale;
    if (dropped > 0) {
      long rest = bits & ((1L << dropped) - 1);
      long half = 1L << (dropped - 1);
      mantissa = bits >>> dropped;
      exponent += dropped;
      if (rest > half || (rest == half && (more || (mantissa & 1) != 0))) {
        mantissa++;
      }
    }
    double number = ofBits(mantissa, exponent);
    return precision == 24 && number > Float.MAX_VALUE ? Double.POSITIVE_INFINITY : number;
  }

  /** The number {@code mantissa * 2^exponent}, which is one, or is infinite. */
  private static double ofBits(long mantissa, int exponent) {
    int left = Math.min(Long.numberOfLeadingZeros(mantissa) - 11, exponent + 1074);
    long wide = left < 0 ? mantissa >> -left : mantissa << left;
    if (wide >>> 52 == 0) {
      return Double.longBitsToDouble(wide);
    }
    int biased = exponent - left + 1075;
    return biased >= 2047
        ? Double.POSITIVE_INFINITY
        : Double.longBitsToDouble(((long) (biased - 1) << 52) + wide);
  }

  /** Digits of base 16 around a point, and an exponent of base 2, which has to be there. */
  private double hexadecimal() {
    index += 2;
    long bits = 0;
    int scale = 0;
    boolean any = false;
    boolean point = false;
    boolean more = false;
    for (; index < end; index++) {
      char c = text.charAt(index);
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (c == '.' && !point) {
        point = true;
      } else if (digit >= 0) {
        any = true;
        if (bits >>> 58 == 0) {
          bits = bits << 4 | digit;
        } else {
          more |= digit != 0;
          scale += 4;
        }
        if (point) {
          scale -= 4;
        }
      } else {
        break;
      }
    }
    if (!any || index == end || (text.charAt(index++) | 0x20) != 'p') {
      return -1;
    }
    Integer written = exponent();
    if (written == null) {
      return -1;
    }
    return bits == 0 ? 0 : nearest(bits << 1 | (more ? 1 : 0), scale + written - 1, more);
  }

  /** A whole number without an end, from zero on. */
  private static final class Magnitude {
    /** The lowest come first. */
    private int[] words = new int[8];

    private int count;

    void timesPlus(long factor, int summand) {
      long carry = summand;
      for (int i = 0; i < count; i++) {
        carry += (words[i] & 0xFFFF_FFFFL) * factor;
        words[i] = (int) carry;
        carry >>>= 32;
      }
      if (carry != 0) {
        grow(count + 1);
        words[count++] = (int) carry;
      }
    }

    private void grow(int length) {
      if (length > words.length) {
        words = Arrays.copyOf(words, Math.max(length, 2 * words.length));
      }
    }

    int bits() {
      return count == 0 ? 0 : 32 * count - Integer.numberOfLeadingZeros(words[count - 1]);
    }

    boolean isZero() {
      return count == 0;
    }

    void shiftLeft(int bits) {
      int whole = bits >> 5;
      grow(count + whole + 1);
      if (whole > 0) {
        System.arraycopy(words, 0, words, whole, count);
        Arrays.fill(words, 0, whole, 0);
        count += whole;
      }
      if ((bits & 31) != 0) {
        timesPlus(1L << (bits & 31), 0);
      }
    }

    void halve() {
      for (int i = 0; i < count; i++) {
        int next = i + 1 < count ? words[i + 1] : 0;
        words[i] = words[i] >>> 1 | next << 31;
      }
      trim();
    }

    boolean atLeast(Magnitude other) {
      if (count != other.count) {
        return count > other.count;
      }
      for (int i = count - 1; i >= 0; i--) {
        if (words[i] != other.words[i]) {
          return Integer.compareUnsigned(words[i], other.words[i]) > 0;
        }
      }
      return true;
    }

    void minus(Magnitude other) {
      long borrow = 0;
      for (int i = 0; i < count; i++) {
        borrow += (words[i] & 0xFFFF_FFFFL) - (i < other.count ? other.words[i] & 0xFFFF_FFFFL : 0);
        words[i] = (int) borrow;
        borrow >>= 32;
      }
      trim();
    }

    private void trim() {
      while (count > 0 && words[count - 1] == 0) {
        count--;
      }
    }
  }
}
