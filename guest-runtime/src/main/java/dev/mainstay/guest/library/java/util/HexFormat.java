package dev.mainstay.guest.library.java.util;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** {@code java.util.HexFormat}. */
public final class HexFormat {
  private static final HexFormat PLAIN = new HexFormat("", "", "", false);

  private final String delimiter;
  private final String prefix;
  private final String suffix;
  private final boolean upperCase;

  private HexFormat(String delimiter, String prefix, String suffix, boolean upperCase) {
    this.delimiter = Objects.requireNonNull(delimiter, "delimiter");
    this.prefix = Objects.requireNonNull(prefix, "prefix");
    this.suffix = Objects.requireNonNull(suffix, "suffix");
    this.upperCase = upperCase;
  }

  public static HexFormat of() {
    return PLAIN;
  }

  public static HexFormat ofDelimiter(String delimiter) {
    return new HexFormat(delimiter, "", "", false);
  }

  public HexFormat withDelimiter(String delimiter) {
    return new HexFormat(delimiter, prefix, suffix, upperCase);
  }

  public HexFormat withPrefix(String prefix) {
    return new HexFormat(delimiter, prefix, suffix, upperCase);
  }

  public HexFormat withSuffix(String suffix) {
    return new HexFormat(delimiter, prefix, suffix, upperCase);
  }

  public HexFormat withUpperCase() {
    return new HexFormat(delimiter, prefix, suffix, true);
  }

  public HexFormat withLowerCase() {
    return new HexFormat(delimiter, prefix, suffix, false);
  }

  public String delimiter() {
    return delimiter;
  }

  public String prefix() {
    return prefix;
  }

  public String suffix() {
    return suffix;
  }

  public boolean isUpperCase() {
    return upperCase;
  }

  public String formatHex(byte[] bytes) {
    return formatHex(bytes, 0, bytes.length);
  }

  public String formatHex(byte[] bytes, int fromIndex, int toIndex) {
    return formatHex(new StringBuilder(), bytes, fromIndex, toIndex).toString();
  }

  public <A extends Appendable> A formatHex(A out, byte[] bytes) {
    return formatHex(out, bytes, 0, bytes.length);
  }

  public <A extends Appendable> A formatHex(A out, byte[] bytes, int fromIndex, int toIndex) {
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(bytes, "bytes");
    Objects.checkFromToIndex(fromIndex, toIndex, bytes.length);
    try {
      for (int i = fromIndex; i < toIndex; i++) {
        if (i != fromIndex) {
          out.append(delimiter);
        }
        out.append(prefix).append(toHighHexDigit(bytes[i])).append(toLowHexDigit(bytes[i]));
        out.append(suffix);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
    return out;
  }

  public byte[] parseHex(CharSequence string) {
    return parseHex(string, 0, string.length());
  }

  public byte[] parseHex(char[] chars, int fromIndex, int toIndex) {
    Objects.requireNonNull(chars, "chars");
    Objects.checkFromToIndex(fromIndex, toIndex, chars.length);
    return parseHex(new String(chars, fromIndex, toIndex - fromIndex));
  }

  public byte[] parseHex(CharSequence string, int fromIndex, int toIndex) {
    Objects.requireNonNull(string, "string");
    Objects.checkFromToIndex(fromIndex, toIndex, string.length());
    int length = toIndex - fromIndex;
    if (length == 0) {
      return new byte[0];
    }
    int valueLength = prefix.length() + 2 + suffix.length();
    int stride = valueLength + delimiter.length();
    if ((length - valueLength) % stride != 0) {
      throw new IllegalArgumentException(
          "extra or missing delimiters or values consisting of prefix, two hexadecimal digits,"
              + " and suffix in the string");
    }
    byte[] bytes = new byte[(length - valueLength) / stride + 1];
    int at = fromIndex;
    for (int i = 0; i < bytes.length; i++) {
      if (i != 0) {
        at = skip(string, at, delimiter);
      }
      at = skip(string, at, prefix);
      bytes[i] =
          (byte) (fromHexDigit(string.charAt(at)) << 4 | fromHexDigit(string.charAt(at + 1)));
      at = skip(string, at + 2, suffix);
    }
    return bytes;
  }

  private static int skip(CharSequence string, int at, String literal) {
    for (int i = 0; i < literal.length(); i++) {
      if (string.charAt(at + i) != literal.charAt(i)) {
        throw new IllegalArgumentException(
            "found: \""
                + string.subSequence(at, at + literal.length())
                + "\", expected: \""
                + literal
                + "\", index: "
                + at
                + " ch: "
                + Integer.toHexString(string.charAt(at + i)));
      }
    }
    return at + literal.length();
  }

  public char toLowHexDigit(int value) {
    char digit = Character.forDigit(value & 0xF, 16);
    return upperCase && digit >= 'a' ? (char) (digit - 'a' + 'A') : digit;
  }

  public char toHighHexDigit(int value) {
    return toLowHexDigit(value >> 4);
  }

  public <A extends Appendable> A toHexDigits(A out, byte value) {
    Objects.requireNonNull(out, "out");
    try {
      out.append(toHighHexDigit(value)).append(toLowHexDigit(value));
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
    return out;
  }

  public String toHexDigits(byte value) {
    return toHexDigits(value, 2);
  }

  public String toHexDigits(char value) {
    return toHexDigits(value, 4);
  }

  public String toHexDigits(short value) {
    return toHexDigits(value, 4);
  }

  public String toHexDigits(int value) {
    return toHexDigits(value, 8);
  }

  public String toHexDigits(long value) {
    return toHexDigits(value, 16);
  }

  public String toHexDigits(long value, int digits) {
    if (digits < 0 || digits > 16) {
      throw new IllegalArgumentException("number of digits: " + digits);
    }
    char[] text = new char[digits];
    for (int i = digits; i-- > 0; ) {
      text[i] = toLowHexDigit((int) value);
      value >>>= 4;
    }
    return new String(text);
  }

  public static boolean isHexDigit(int ch) {
    return digit(ch) >= 0;
  }

  public static int fromHexDigit(int ch) {
    int digit = digit(ch);
    if (digit < 0) {
      throw new NumberFormatException("not a hexadecimal digit: \"" + (char) ch + "\" = " + ch);
    }
    return digit;
  }

  private static int digit(int ch) {
    if (ch >= '0' && ch <= '9') {
      return ch - '0';
    }
    int lower = ch | 0x20;
    return lower >= 'a' && lower <= 'f' && ch < 'g' ? lower - 'a' + 10 : -1;
  }

  public static int fromHexDigits(CharSequence string) {
    return fromHexDigits(string, 0, string.length());
  }

  public static int fromHexDigits(CharSequence string, int fromIndex, int toIndex) {
    return (int) number(string, fromIndex, toIndex, 8);
  }

  public static long fromHexDigitsToLong(CharSequence string) {
    return fromHexDigitsToLong(string, 0, string.length());
  }

  public static long fromHexDigitsToLong(CharSequence string, int fromIndex, int toIndex) {
    return number(string, fromIndex, toIndex, 16);
  }

  private static long number(CharSequence string, int fromIndex, int toIndex, int most) {
    Objects.requireNonNull(string, "string");
    Objects.checkFromToIndex(fromIndex, toIndex, string.length());
    if (toIndex - fromIndex > most) {
      throw new IllegalArgumentException(
          "string length greater than " + most + ": " + (toIndex - fromIndex));
    }
    long number = 0;
    for (int i = fromIndex; i < toIndex; i++) {
      number = number << 4 | fromHexDigit(string.charAt(i));
    }
    return number;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof HexFormat that
        && upperCase == that.upperCase
        && delimiter.equals(that.delimiter)
        && prefix.equals(that.prefix)
        && suffix.equals(that.suffix);
  }

  @Override
  public int hashCode() {
    int result = Objects.hash(delimiter, prefix, suffix);
    return 31 * result + Boolean.hashCode(upperCase);
  }

  @Override
  public String toString() {
    return "uppercase: "
        + upperCase
        + ", delimiter: \""
        + delimiter
        + "\", prefix: \""
        + prefix
        + "\", suffix: \""
        + suffix
        + "\"";
  }
}
