package dev.mainstay.lowering.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mainstay.lowering.Pair;
import dev.mainstay.wasm.code.Feature;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Sign extension and saturating conversion, each alone, before and after. */
class ConversionsTest {
  private static final byte[] FILE = Pair.resource(ConversionsTest.class, "conversions.wasm");

  private static final List<String> EXTENSIONS =
      List.of(
          "i32.extend8_s", "i32.extend16_s", "i64.extend8_s", "i64.extend16_s", "i64.extend32_s");

  /** Where conversions change: the ends of all ranges, with neighbours, and what is no number. */
  private static double[] numbers() {
    var bounds = new double[] {0, 1, 0x1p31, 0x1p32, 0x1p63, 0x1p64, 2147483647, 4294967295d, 1e30};
    return Arrays.stream(bounds)
        .flatMap(
            b ->
                DoubleStream.of(
                    b,
                    Math.nextUp(b),
                    Math.nextDown(b),
                    b + 1,
                    b - 1,
                    b + 0.5,
                    b - 0.5,
                    Math.nextUp((float) b),
                    Math.nextDown((float) b)))
        .flatMap(b -> DoubleStream.of(b, -b))
        .toArray();
  }

  @Test
  void signExtension() {
    var pair =
        Pair.of(
            FILE,
            (module, memory) -> SignExtensionLowering.run(module),
            Set.of(Feature.SATURATING_CONVERSION));
    for (var extension : EXTENSIONS) {
      for (long bits :
          LongStream.iterate(1, b -> b != 0, b -> b << 1)
              .flatMap(b -> LongStream.of(b, b - 1, ~b, -b, b * 3))
              .toArray()) {
        pair.call(extension, extension.startsWith("i32") ? (int) bits : bits);
      }
    }
    assertEquals("[-128]", pair.call("i32.extend8_s", 0x180));
    assertEquals("[32767]", pair.call("i64.extend16_s", 0x17FFF));
  }

  @Test
  void saturatingConversion() {
    var pair =
        Pair.of(
            FILE,
            (module, memory) -> SaturationLowering.run(module),
            Set.of(Feature.SIGN_EXTENSION));
    for (var to : List.of("i32", "i64")) {
      for (var sign : List.of("s", "u")) {
        for (double number : numbers()) {
          float narrow = (float) number;
          pair.call(to + ".trunc_sat_f32_" + sign, Float.floatToRawIntBits(narrow));
          pair.call(to + ".trunc_sat_f64_" + sign, Double.doubleToRawLongBits(number));
        }
        for (long special :
            LongStream.of(0x7F800000L, 0xFF800000L, 0x7FC00000L, 0xFFC00001L, 0x80000000L)
                .toArray()) {
          pair.call(to + ".trunc_sat_f32_" + sign, special);
          pair.call(
              to + ".trunc_sat_f64_" + sign,
              Double.doubleToRawLongBits(Float.intBitsToFloat((int) special)));
        }
      }
    }
    assertEquals("[-1]", pair.call("i32.trunc_sat_f32_u", Float.floatToRawIntBits(1e20f)));
    assertEquals("[0]", pair.call("i64.trunc_sat_f64_s", Double.doubleToRawLongBits(Double.NaN)));
  }

  @Test
  void bothInOneFunction() {
    var pair =
        Pair.of(
            FILE,
            (module, memory) -> {
              SaturationLowering.run(module);
              SignExtensionLowering.run(module);
            },
            Set.of(Feature.MVP));
    assertEquals("[0]", pair.call("twice", 128));
    assertEquals("[254]", pair.call("twice", 127));
    assertEquals("[-5]", pair.call("twice", -5));
  }
}
