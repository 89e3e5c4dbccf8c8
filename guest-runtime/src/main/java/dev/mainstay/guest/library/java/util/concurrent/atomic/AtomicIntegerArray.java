package dev.mainstay.guest.library.java.util.concurrent.atomic;

import java.io.Serializable;
import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/** {@code java.util.concurrent.atomic.AtomicIntegerArray}. */
public class AtomicIntegerArray implements Serializable {
  private final int[] array;

  public AtomicIntegerArray(int length) {
    array = new int[length];
  }

  public AtomicIntegerArray(int[] array) {
    this.array = array.clone();
  }

  public final int length() {
    return array.length;
  }

  public final int get(int i) {
    return array[i];
  }

  public final void set(int i, int newValue) {
    array[i] = newValue;
  }

  public final void lazySet(int i, int newValue) {
    array[i] = newValue;
  }

  public final int getAndSet(int i, int newValue) {
    int before = get(i);
    array[i] = newValue;
    return before;
  }

  public final boolean compareAndSet(int i, int expectedValue, int newValue) {
    boolean same = array[i] == expectedValue;
    if (same) {
      array[i] = newValue;
    }
    return same;
  }

  public final int compareAndExchange(int i, int expectedValue, int newValue) {
    int before = get(i);
    compareAndSet(i, expectedValue, newValue);
    return before;
  }

  public final boolean weakCompareAndSetPlain(int i, int expectedValue, int newValue) {
    return compareAndSet(i, expectedValue, newValue);
  }

  public final boolean weakCompareAndSetVolatile(int i, int expectedValue, int newValue) {
    return compareAndSet(i, expectedValue, newValue);
  }

  public final int getPlain(int i) {
    return get(i);
  }

  public final void setPlain(int i, int newValue) {
    array[i] = newValue;
  }

  public final int getAcquire(int i) {
    return get(i);
  }

  public final void setRelease(int i, int newValue) {
    array[i] = newValue;
  }

  public final int getAndIncrement(int i) {
    return array[i]++;
  }

  public final int getAndDecrement(int i) {
    return array[i]--;
  }

  public final int getAndAdd(int i, int delta) {
    int before = array[i];
    array[i] += delta;
    return before;
  }

  public final int incrementAndGet(int i) {
    return ++array[i];
  }

  public final int decrementAndGet(int i) {
    return --array[i];
  }

  public final int addAndGet(int i, int delta) {
    return array[i] += delta;
  }

  public final int getAndUpdate(int i, IntUnaryOperator updateFunction) {
    int before = get(i);
    array[i] = updateFunction.applyAsInt(before);
    return before;
  }

  public final int updateAndGet(int i, IntUnaryOperator updateFunction) {
    getAndUpdate(i, updateFunction);
    return get(i);
  }

  public final int getAndAccumulate(int i, int x, IntBinaryOperator accumulatorFunction) {
    int before = get(i);
    array[i] = accumulatorFunction.applyAsInt(before, x);
    return before;
  }

  public final int accumulateAndGet(int i, int x, IntBinaryOperator accumulatorFunction) {
    getAndAccumulate(i, x, accumulatorFunction);
    return get(i);
  }

  @Override
  public String toString() {
    return Arrays.toString(array);
  }
}
