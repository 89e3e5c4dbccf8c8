package dev.mainstay.guest.library.java.util.concurrent.atomic;

import java.util.function.DoubleBinaryOperator;

/** {@code java.util.concurrent.atomic.DoubleAccumulator}. */
public class DoubleAccumulator extends DoubleNumber {
  private final DoubleBinaryOperator function;
  private final double identity;

  public DoubleAccumulator(DoubleBinaryOperator accumulatorFunction, double identity) {
    this.function = accumulatorFunction;
    this.identity = identity;
    this.value = identity;
  }

  public void accumulate(double x) {
    value = function.applyAsDouble(value, x);
  }

  public double get() {
    return value;
  }

  public void reset() {
    value = identity;
  }

  public double getThenReset() {
    double before = value;
    value = identity;
    return before;
  }
}
