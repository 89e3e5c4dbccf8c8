package dev.mainstay.guest.library.java.util.concurrent.atomic;

/** {@code java.util.concurrent.atomic.LongAdder}. */
public class LongAdder extends LongNumber {
  public LongAdder() {}

  public void add(long x) {
    value += x;
  }

  public void increment() {
    value++;
  }

  public void decrement() {
    value--;
  }

  public long sum() {
    return value;
  }

  public void reset() {
    value = 0;
  }

  public long sumThenReset() {
    long before = value;
    value = 0;
    return before;
  }
}
