package dev.mainstay.guest.library.java.util.concurrent.atomic;

import java.util.function.LongBinaryOperator;

/** {@code java.util.concurrent.atomic.LongAccumulator}. */
public class LongAccumulator extends LongNumber {
  private final LongBinaryOperator function;
  private final long identity;

  public LongAccumulator(LongBinaryOperator accumulatorFunction, long identity) {
    this.function = accumulatorFunction;
    this.identity = identity;
    this.value = identity;
  }

  public void accumulate(long x) {
    value = function.applyAsLong(value, x);
  }

  public long get() {
    return value;
  }

  public void reset() {
    value = identity;
  }

  public long getThenReset() {
    long before = value;
    value = identity;
    return before;
  }
}
