package dev.mainstay.guest.library.java.util.concurrent.atomic;

/** What {@link DoubleAdder} and {@link DoubleAccumulator} hold, as a number of each type. */
abstract class DoubleNumber extends Number {
  double value;

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
