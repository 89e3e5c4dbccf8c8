package dev.mainstay.guest.library.java.util.concurrent.atomic;

/** {@code java.util.concurrent.atomic.DoubleAdder}. */
public class DoubleAdder extends DoubleNumber {
  public DoubleAdder() {}

  public void add(double x) {
    value += x;
  }

  public double sum() {
    return value;
  }

  public void reset() {
    value = 0;
  }

  public double sumThenReset() {
    double before = value;
    value = 0;
    return before;
  }
}
