package dev.mainstay.guest.library.java.util.concurrent.atomic;

/** {@code java.util.concurrent.atomic.DoubleAdder}. */
public class DoubleAdder extends Number {
  private double value;

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

  @Override
  public String toString() {
    return Double.toString(value);
  }

  @Override
  public int intValue() {
    return (int) value;
  }

  @Override
  public long longValue() {
    return (long) value;
  }

  @Override
  public float floatValue() {
    return (float) value;
  }

  @Override
  public double doubleValue() {
    return value;
  }
}
