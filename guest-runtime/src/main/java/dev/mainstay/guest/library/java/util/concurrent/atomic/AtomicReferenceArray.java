package dev.mainstay.guest.library.java.util.concurrent.atomic;

import java.io.Serializable;
import java.util.Arrays;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** {@code java.util.concurrent.atomic.AtomicReferenceArray}. */
public class AtomicReferenceArray<E> implements Serializable {
  private final Object[] array;

  public AtomicReferenceArray(int length) {
    array = new Object[length];
  }

  public AtomicReferenceArray(E[] array) {
    this.array = Arrays.copyOf(array, array.length, Object[].class);
  }

  public final int length() {
    return array.length;
  }

  @SuppressWarnings("unchecked")
  public final E get(int i) {
    return (E) array[i];
  }

  public final void set(int i, E newValue) {
    array[i] = newValue;
  }

  public final void lazySet(int i, E newValue) {
    array[i] = newValue;
  }

  public final E getAndSet(int i, E newValue) {
    E before = get(i);
    array[i] = newValue;
    return before;
  }

  public final boolean compareAndSet(int i, E expectedValue, E newValue) {
    boolean same = array[i] == expectedValue;
    if (same) {
      array[i] = newValue;
    }
    return same;
  }

  public final E compareAndExchange(int i, E expectedValue, E newValue) {
    E before = get(i);
    compareAndSet(i, expectedValue, newValue);
    return before;
  }

  public final boolean weakCompareAndSetPlain(int i, E expectedValue, E newValue) {
    return compareAndSet(i, expectedValue, newValue);
  }

  public final boolean weakCompareAndSetVolatile(int i, E expectedValue, E newValue) {
    return compareAndSet(i, expectedValue, newValue);
  }

  public final E getPlain(int i) {
    return get(i);
  }

  public final void setPlain(int i, E newValue) {
    array[i] = newValue;
  }

  public final E getAcquire(int i) {
    return get(i);
  }

  public final void setRelease(int i, E newValue) {
    array[i] = newValue;
  }

  public final E getAndUpdate(int i, UnaryOperator<E> updateFunction) {
    E before = get(i);
    array[i] = updateFunction.apply(before);
    return before;
  }

  public final E updateAndGet(int i, UnaryOperator<E> updateFunction) {
    getAndUpdate(i, updateFunction);
    return get(i);
  }

  public final E getAndAccumulate(int i, E x, BinaryOperator<E> accumulatorFunction) {
    E before = get(i);
    array[i] = accumulatorFunction.apply(before, x);
    return before;
  }

  public final E accumulateAndGet(int i, E x, BinaryOperator<E> accumulatorFunction) {
    getAndAccumulate(i, x, accumulatorFunction);
    return get(i);
  }

  @Override
  public String toString() {
    return Arrays.toString(array);
  }
}
