package dev.mainstay.guest.library.java.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Held against the contract of {@code Double.toString}, by exact arithmetic. */
class DecimalWriterTest {
  @Test
  void powersOfTwoAndTheirNeighbours() {
    for (int exponent = -1074; exponent < 1024; exponent++) {
      double power = Math.scalb(1.0, exponent);
      check(power);
      check(-Math.nextUp(power));
      check(Math.nextDown(power));
    }
  }

  @Test
  void shortDecimals() {
    for (int exponent = -324; exponent < 309; exponent += 3) {
      for (int mantissa = 1; mantissa < 100; mantissa += 7) {
        check(Double.parseDouble(mantissa + "e" + exponent));
      }
    }
  }

  @Test
  void theSmallest() {
    for (int i = 0; i < 500; i++) {
      check(i * Double.MIN_VALUE);
      check(i * Float.MIN_VALUE);
    }
  }

  @Test
  void any() {
    var random = new Random(5);
    for (int i = 0; i < 10_000; i++) {
      check(Double.longBitsToDouble(random.nextLong()));
      check(random.nextInt(100_000) / 100.0);
      check((double) random.nextLong());
      check(Float.intBitsToFloat(random.nextInt()));
      check(random.nextInt(100_000) / 100f);
    }
  }

  @Test
  void whatIsNoNumber() {
    assertEquals("0.0", DecimalWriter.of(0.0));
    assertEquals("-0.0", DecimalWriter.of(-0.0f));
    assertEquals("NaN", DecimalWriter.of(Double.NaN));
    assertEquals("-Infinity", DecimalWriter.of(Float.NEGATIVE_INFINITY));
  }

  private static void check(double value) {
    if (value != 0 && Double.isFinite(value)) {
      var size = Math.abs(value);
      assertEquals(text(value, decimal -> decimal.doubleValue() == size), DecimalWriter.of(value));
    }
  }

  private static void check(float value) {
    if (value != 0 && Float.isFinite(value)) {
      var size = Math.abs(value);
      assertEquals(text(value, decimal -> decimal.floatValue() == size), DecimalWriter.of(value));
    }
  }

  /** Of the decimals that are read as the value those with fewest digits, of these the nearest. */
  private static String text(double value, Predicate<BigDecimal> isRead) {
    var exact = new BigDecimal(Math.abs(value));
    int digits = 1;
    while (!isRead.test(below(exact, digits)) && !isRead.test(above(exact, digits))) {
      digits++;
    }
    digits = Math.max(digits, 2);
    var below = below(exact, digits);
    var above = above(exact, digits);
    int compared = exact.subtract(below).compareTo(above.subtract(exact));
    boolean odd = below.unscaledValue().testBit(0);
    boolean low = isRead.test(below) && (compared < 0 || (compared == 0 && !odd));
    return (value < 0 ? "-" : "") + print(low || !isRead.test(above) ? below : above);
  }

  private static BigDecimal below(BigDecimal exact, int digits) {
    return exact.round(new MathContext(digits, RoundingMode.FLOOR));
  }

  private static BigDecimal above(BigDecimal exact, int digits) {
    return exact.round(new MathContext(digits, RoundingMode.CEILING));
  }

  private static String print(BigDecimal number) {
    var stripped = number.stripTrailingZeros();
    var digits = stripped.unscaledValue().toString();
    int exponent = digits.length() - stripped.scale() - 1;
    if (exponent >= -3 && exponent < 7) {
      var plain = stripped.toPlainString();
      return plain.contains(".") ? plain : plain + ".0";
    }
    var rest = digits.length() == 1 ? "0" : digits.substring(1);
    return digits.charAt(0) + "." + rest + "E" + exponent;
  }
}
