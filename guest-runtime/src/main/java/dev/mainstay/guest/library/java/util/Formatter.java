package dev.mainstay.guest.library.java.util;

import java.io.Closeable;
import java.io.File;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Formattable;
import java.util.FormattableFlags;
import java.util.FormatterClosedException;
import java.util.Locale;

/**
 * {@code java.util.Formatter}. Numbers have a point and commas, and dates English names, whatever
 * the locale: TeaVM's, which asks for its symbols, brings more than a hundred kilobytes for that.
 */
public final class Formatter implements Closeable, Flushable {
  private final Locale locale;
  private Appendable out;
  private IOException failure;

  public Formatter() {
    this(new StringBuilder());
  }

  public Formatter(Appendable a) {
    this(a, Locale.ROOT);
  }

  public Formatter(Locale l) {
    this(new StringBuilder(), l);
  }

  public Formatter(Appendable a, Locale l) {
    out = a == null ? new StringBuilder() : a;
    locale = l;
  }

  public Formatter(PrintStream ps) {
    this((Appendable) ps, Locale.ROOT);
    if (ps == null) {
      throw new NullPointerException();
    }
  }

  public Formatter(OutputStream os) {
    this(new OutputStreamWriter(os, StandardCharsets.UTF_8), Locale.ROOT);
  }

  public Formatter(File file) throws FileNotFoundException {
    this(new FileOutputStream(file));
  }

  public Formatter(String fileName) throws FileNotFoundException {
    this(new FileOutputStream(fileName));
  }

  private void requireOpen() {
    if (out == null) {
      throw new FormatterClosedException();
    }
  }

  public Locale locale() {
    requireOpen();
    return locale;
  }

  public Appendable out() {
    requireOpen();
    return out;
  }

  @Override
  public String toString() {
    requireOpen();
    return out.toString();
  }

  @Override
  public void flush() {
    requireOpen();
    if (out instanceof Flushable flushable) {
      try {
        flushable.flush();
      } catch (IOException e) {
        failure = e;
      }
    }
  }

  @Override
  public void close() {
    if (out instanceof Closeable closeable) {
      try {
        closeable.close();
      } catch (IOException e) {
        failure = e;
      }
    }
    out = null;
  }

  public IOException ioException() {
    return failure;
  }

  public Formatter format(String format, Object... args) {
    requireOpen();
    FormatParser parser = new FormatParser(format);
    int next = 0;
    int last = -1;
    while (parser.hasText() || parser.hasSpecifier()) {
      if (parser.hasText()) {
        append(parser.text());
        continue;
      }
      FormatSpecifier specifier = parser.specifier();
      if (specifier.conversion() == 'n') {
        append(System.lineSeparator());
      } else if (specifier.conversion() == '%') {
        append(specifier.pad("%"));
      } else {
        int index = specifier.index();
        int at = index > 0 ? index - 1 : index < 0 ? last : next++;
        if (at < 0 || (args != null && at >= args.length)) {
          throw new MissingFormatArgumentException(specifier.text());
        }
        last = at;
        convert(specifier, args == null ? null : args[at]);
      }
    }
    return this;
  }

  public Formatter format(Locale l, String format, Object... args) {
    return format(format, args);
  }

  private void append(String text) {
    try {
      out.append(text);
    } catch (IOException e) {
      failure = e;
    }
  }

  private void convert(FormatSpecifier specifier, Object argument) {
    switch (specifier.conversion()) {
      case 'b' -> {
        boolean value = argument instanceof Boolean b ? b : argument != null;
        append(specifier.cutAndPad(String.valueOf(value)));
      }
      case 's' -> convertText(specifier, argument);
      case 'h' ->
          append(
              specifier.cutAndPad(
                  argument == null ? "null" : Integer.toHexString(argument.hashCode())));
      case 'c' -> append(specifier.pad(argument == null ? "null" : character(specifier, argument)));
      case 'd', 'o', 'x' ->
          append(argument == null ? specifier.pad("null") : integer(specifier, argument));
      case 't' ->
          append(
              specifier.pad(
                  argument == null ? "null" : DateConversions.installed.of(specifier, argument)));
      default ->
          append(argument == null ? specifier.cutAndPad("null") : decimal(specifier, argument));
    }
  }

  private void convertText(FormatSpecifier specifier, Object argument) {
    if (argument instanceof Formattable formattable) {
      int flags =
          (specifier.has('-') ? FormattableFlags.LEFT_JUSTIFY : 0)
              | (specifier.has('#') ? FormattableFlags.ALTERNATE : 0)
              | (specifier.upperCase() ? FormattableFlags.UPPERCASE : 0);
      // To the compiler of these sources a formatter is the JDK's.
      formattable.formatTo(
          (java.util.Formatter) (Object) this, flags, specifier.width(), specifier.precision());
      return;
    }
    specifier.refuse("#");
    append(specifier.cutAndPad(String.valueOf(argument)));
  }

  private static String character(FormatSpecifier specifier, Object argument) {
    if (argument instanceof Character c) {
      return c.toString();
    }
    if (!(argument instanceof Byte || argument instanceof Short || argument instanceof Integer)) {
      throw specifier.unfit(argument);
    }
    int codePoint = ((Number) argument).intValue();
    if (!Character.isValidCodePoint(codePoint)) {
      throw new IllegalFormatCodePointException(codePoint);
    }
    return new String(Character.toChars(codePoint));
  }

  private static String integer(FormatSpecifier specifier, Object argument) {
    int radix =
        switch (specifier.conversion()) {
          case 'o' -> 8;
          case 'x' -> 16;
          default -> 10;
        };
    String prefix = !specifier.has('#') || radix == 10 ? "" : radix == 8 ? "0" : "0x";
    String text;
    if (argument instanceof BigInteger number) {
      text = number.toString(radix);
    } else {
      int bits =
          argument instanceof Long
              ? 64
              : argument instanceof Integer
                  ? 32
                  : argument instanceof Short ? 16 : argument instanceof Byte ? 8 : 0;
      if (bits == 0) {
        throw specifier.unfit(argument);
      }
      long number = ((Number) argument).longValue();
      if (radix == 10) {
        text = Long.toString(number);
      } else {
        specifier.refuse("( +");
        long unsigned = number & (-1L >>> (64 - bits));
        text = radix == 8 ? Long.toOctalString(unsigned) : Long.toHexString(unsigned);
      }
    }
    boolean negative = text.startsWith("-");
    return specifier.number(negative, prefix, negative ? text.substring(1) : text);
  }

  private static String decimal(FormatSpecifier specifier, Object argument) {
    if (argument instanceof BigDecimal number && specifier.conversion() != 'a') {
      return DecimalConversion.of(specifier, number.signum() < 0, DecimalText.of(number.abs()));
    }
    if (argument instanceof Double || argument instanceof Float) {
      return DecimalConversion.of(specifier, ((Number) argument).doubleValue());
    }
    throw specifier.unfit(argument);
  }
}
