package dev.mainstay.specification.script;

import dev.mainstay.specification.script.Value.NumberKind;
import java.math.BigInteger;
import java.util.Locale;

/**
 * Reads numbers of the text format. Source: WebAssembly Core Specification 3.0, 6.3.1 and 6.3.2.
 */
final class NumberReader {
  private static final int F32_FRACTION = 23;
  private static final int F64_FRACTION = 52;

  private NumberReader() {}

  static Value read(NumberKind kind, String literal) {
    String text = literal.replace("_", "").toLowerCase(Locale.ROOT);
    return switch (kind) {
      case I32 -> new Value.Constant(kind, integer(text).intValue() & 0xFFFF_FFFFL);
      case I64 -> new Value.Constant(kind, integer(text).longValue());
      case F32, F64 ->
          switch (text) {
            case "nan:canonical" -> new Value.NotANumber(kind, true);
            case "nan:arithmetic" -> new Value.NotANumber(kind, false);
            default -> new Value.Constant(kind, kind == NumberKind.F32 ? f32(text) : f64(text));
          };
    };
  }

  private static BigInteger integer(String text) {
    String digits = unsigned(text);
    var magnitude =
        digits.startsWith("0x")
            ? new BigInteger(digits.substring(2), 16)
            : new BigInteger(digits, 10);
    return text.startsWith("-") ? magnitude.negate() : magnitude;
  }

  private static String unsigned(String text) {
    return text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
  }

  private static long f32(String text) {
    String digits = unsigned(text);
    int bits =
        digits.startsWith("nan")
            ? Float.floatToRawIntBits(Float.POSITIVE_INFINITY) | (int) payload(digits, F32_FRACTION)
            : Float.floatToRawIntBits(Float.parseFloat(java(digits)));
    return (text.startsWith("-") ? bits | 1 << 31 : bits) & 0xFFFF_FFFFL;
  }

  private static long f64(String text) {
    String digits = unsigned(text);
    long bits =
        digits.startsWith("nan")
            ? Double.doubleToRawLongBits(Double.POSITIVE_INFINITY) | payload(digits, F64_FRACTION)
            : Double.doubleToRawLongBits(Double.parseDouble(java(digits)));
    return text.startsWith("-") ? bits | 1L << 63 : bits;
  }

  private static long payload(String nan, int fraction) {
    int colon = nan.indexOf(':');
    return colon < 0 ? 1L << (fraction - 1) : integer(nan.substring(colon + 1)).longValue();
  }

  /** The number as Java writes it: hexadecimal ones always have an exponent there. */
  private static String java(String digits) {
    if (digits.startsWith("inf")) {
      return "Infinity";
    }
    return digits.startsWith("0x") && !digits.contains("p") ? digits + "p0" : digits;
  }
}
