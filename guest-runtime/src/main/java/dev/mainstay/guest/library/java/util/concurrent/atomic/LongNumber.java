package dev.mainstay.guest.library.java.util.concurrent.atomic;

/** What {@link LongAdder} and {@link LongAccumulator} hold, as a number of each type. */
abstract class LongNumber extends Number {
  long value;

  @Override
  public String toString() {
    return Long.toString(value);
  }

  @Override
  public int intValue() {
    return (int) value;
  }

  @Override
  public long longValue() {
    return value;
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
