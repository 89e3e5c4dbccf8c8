package dev.mainstay.wasm.model;

import java.util.OptionalLong;

/**
 * Size limits of a memory (in pages of 64 KiB) or a table (in elements).
 *
 * @param shared whether the memory is shared between threads
 * @param index64 whether addresses or indices are 64 bits wide
 */
public record Limits(long minimum, OptionalLong maximum, boolean shared, boolean index64) {

  /** Limits without a maximum. */
  public static Limits atLeast(long minimum) {
    return new Limits(minimum, OptionalLong.empty(), false, false);
  }

  /** Limits with a maximum. */
  public static Limits between(long minimum, long maximum) {
    return new Limits(minimum, OptionalLong.of(maximum), false, false);
  }

  /** The type of an address or index: {@code i32}, or {@code i64}. */
  public NumberType indexType() {
    return index64 ? NumberType.I64 : NumberType.I32;
  }
}
