package dev.mainstay.conformance.programs.formatting;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Formattable;
import java.util.Formatter;
import java.util.IllegalFormatException;
import java.util.List;
import java.util.Locale;

/** Each conversion with each flag, and what is refused. */
public class Conversions {
  private static final String[] FLAGS = {
    "", "-", "0", "+", " ", ",", "(", "#", "-+", "0,", "0(", ",(", "0+", "-,(", "#0", "+ ", "-0"
  };
  private static final String[] SIZES = {"", "1", "12", "20", ".0", ".1", ".3", "14.2", "25.10"};

  private static final List<Object> NUMBERS =
      List.of(
          0,
          1,
          -1,
          255,
          1234567,
          Integer.MIN_VALUE,
          (byte) -3,
          (short) -300,
          5_000_000_000L,
          Long.MIN_VALUE,
          new BigInteger("-123456789012345678901"),
          BigInteger.TEN);

  private static final List<Object> DECIMALS =
      List.of(
          0.0,
          -0.0,
          1.0,
          -2.5,
          0.1,
          2.25,
          1.005,
          999.9999,
          0.00012345,
          123456.789,
          1e-5,
          9.9999e9,
          1e20,
          1.5f,
          3.0e-310,
          Double.MAX_VALUE,
          Double.NaN,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          new BigDecimal("-1234.5678"),
          new BigDecimal("0.000001234"));

  public static void main(String[] args) {
    table("dxXo", NUMBERS);
    table("feEgaA", DECIMALS);
    table("sSbBhHcC", List.of("text", 'c', 65, true, 0x1F600, 1.5));
    wrong();
    others();
  }

  /** A line for each specifier: the sum over all arguments, or what is said against it. */
  private static void table(String conversions, List<Object> arguments) {
    for (char conversion : conversions.toCharArray()) {
      for (String flags : FLAGS) {
        // Java fills these with as many zeros too many as the digits are filled with.
        for (String size :
            "aA".indexOf(conversion) >= 0 && flags.contains("0") ? new String[] {} : SIZES) {
          String specifier = "%" + flags + size + conversion;
          StringBuilder all = new StringBuilder(specifier + " ");
          for (Object argument : arguments) {
            all.append('[').append(said(specifier, argument)).append(']');
          }
          all.append('[').append(said(specifier, (Object) null)).append(']');
          System.out.println(
              flags.length() + size.length() < 3
                  ? all
                  : specifier + " " + all.toString().hashCode());
        }
      }
    }
  }

  private static String said(String format, Object... arguments) {
    try {
      return String.format(Locale.ROOT, format, arguments);
    } catch (IllegalFormatException e) {
      return e.getClass().getSimpleName() + " " + e.getMessage();
    }
  }

  private static void wrong() {
    String[] formats = {
      "%",
      "%5",
      "%.d",
      "%y",
      "%-",
      "%--5d",
      "%d %d",
      "%2$d",
      "%<d",
      "%-%",
      "%5%|%-5%|",
      "%5n",
      "%.3n",
      "%-n",
      "%1$",
      "%z%d",
      "%D",
      "%N",
      "a%nb",
      "%010d",
      "%-+5d",
      "%1$s %s",
      "%5.2%"
    };
    for (String format : formats) {
      System.out.println(format + " " + said(format, 7));
    }
    System.out.println(said("%c", 0x110000) + said("%c", "text") + said("%d", 1.5));
    System.out.println(said("%f", 1) + said("%x", true) + said("%e", "x") + said("%s"));
  }

  private record Point(int x) implements Formattable {
    @Override
    public void formatTo(Formatter formatter, int flags, int width, int precision) {
      formatter.format("<%d:%d,%d,%d>", x, flags, width, precision);
    }
  }

  private static void others() {
    System.out.println(
        said("%s|%-5s|%#S|%.2s", new Point(3), new Point(4), new Point(5), new Point(6)));
    Formatter formatter = new Formatter();
    formatter.format("%d", 1).format("-%s", "two");
    System.out.println(formatter + " " + formatter.out().toString().length());
    formatter.close();
    try {
      formatter.format("more");
    } catch (IllegalStateException e) {
      System.out.println(e.getClass().getSimpleName());
    }
    var bytes = new ByteArrayOutputStream();
    new PrintStream(bytes, true).printf("%5.1f|%s", 2.25, "x").format("%n");
    System.out.print(bytes);
    var text = new StringWriter();
    new PrintWriter(text).printf("%05d", 42).flush();
    System.out.println(text + " " + "%s-%s".formatted(1, 2));
    System.out.println(said("%3$s %1$s %s %<s %2$s %s", 1, 2, 3));
  }
}
