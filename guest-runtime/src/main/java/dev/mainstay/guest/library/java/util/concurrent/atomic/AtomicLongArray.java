package dev.mainstay.guest.library.java.util.concurrent.atomic;

import java.io.Serializable;
import java.util.Arrays;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/** {@code java.util.concurrent.atomic.AtomicLongArray}. */
public class AtomicLongArray implements Serializable {
  private final long[] array;

  public AtomicLongArray(int length) {
    array = new long[length];
  }

  public AtomicLongArray(long[] array) {
    this.array = array.clone();
  }

  public final int length() {
    return array.length;
  }

  public final long get(int i) {
    return array[i];
  }

  public final void set(int i, long newValue) {
    array[i] = newValue;
  }

  public final void lazySet(int i, long newValue) {
    array[i] = newValue;
  }

  public final long getAndSet(int i, long newValue) {
    long before = get(i);
    array[i] = newValue;
    return before;
  }

  public final boolean compareAndSet(int i, long expectedValue, long newValue) {
    boolean same = array[i] == expectedValue;
    if (same) {
      array[i] = newValue;
    }
    return same;
  }

  public final long compareAndExchange(int i, long expectedValue, long newValue) {
    long before = get(i);
    compareAndSet(i, expectedValue, newValue);
    return before;
  }

  public final boolean weakCompareAndSetPlain(int i, long expectedValue, long newValue) {
    return compareAndSet(i, expectedValue, newValue);
  }

  public final boolean weakCompareAndSetVolatile(int i, long expectedValue, long newValue) {
    return compareAndSet(i, expectedValue, newValue);
  }

  public final long getPlain(int i) {
    return get(i);
  }

  public final void setPlain(int i, long newValue) {
    array[i] = newValue;
  }

  public final long getAcquire(int i) {
    return get(i);
  }

  public final void setRelease(int i, long newValue) {
    array[i] = newValue;
  }

  public final long getAndIncrement(int i) {
    return array[i]++;
  }

  public final long getAndDecrement(int i) {
    return array[i]--;
  }

  public final long getAndAdd(int i, long delta) {
    long before = array[i];
    array[i] += delta;
    return before;
  }

  public final long incrementAndGet(int i) {
    return ++array[i];
  }

  public final long decrementAndGet(int i) {
    return --array[i];
  }

  public final long addAndGet(int i, long delta) {
    return array[i] += delta;
  }

  public final long getAndUpdate(int i, LongUnaryOperator updateFunction) {
    long before = get(i);
    array[i] = updateFunction.applyAsLong(before);
    return before;
  }

  public final long updateAndGet(int i, LongUnaryOperator updateFunction) {
    getAndUpdate(i, updateFunction);
    return get(i);
  }

  public final long getAndAccumulate(int i, long x, LongBinaryOperator accumulatorFunction) {
    long before = get(i);
    array[i] = accumulatorFunction.applyAsLong(before, x);
    return before;
  }

  public final long accumulateAndGet(int i, long x, LongBinaryOperator accumulatorFunction) {
    getAndAccumulate(i, x, accumulatorFunction);
    return get(i);
  }

  @Override
  public String toString() {
    return Arrays.toString(array);
  }
}
