package dev.mainstay.specification.run;

import dev.mainstay.specification.script.Value;
import dev.mainstay.specification.script.Value.NumberKind;

/** Compares numbers bit by bit. */
final class Numbers {
  private static final long F32_QUIET = 0x7FC0_0000L;
  private static final long F64_QUIET = 0x7FF8_0000_0000_0000L;

  private Numbers() {}

  static boolean same(Value.Constant expected, long actual) {
    return expected.bits() == significant(expected.kind(), actual);
  }

  static boolean matches(Value.NotANumber expected, long actual) {
    boolean f32 = expected.kind() == NumberKind.F32;
    long quiet = f32 ? F32_QUIET : F64_QUIET;
    long magnitude = actual & (f32 ? 0x7FFF_FFFFL : Long.MAX_VALUE);
    return expected.canonical() ? magnitude == quiet : (magnitude & quiet) == quiet;
  }

  private static long significant(NumberKind kind, long bits) {
    return switch (kind) {
      case I32, F32 -> bits & 0xFFFF_FFFFL;
      case I64, F64 -> bits;
    };
  }
}
