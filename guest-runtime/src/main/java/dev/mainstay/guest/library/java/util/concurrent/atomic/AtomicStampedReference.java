package dev.mainstay.guest.library.java.util.concurrent.atomic;

/** {@code java.util.concurrent.atomic.AtomicStampedReference}. */
public class AtomicStampedReference<V> {
  private V reference;
  private int stamp;

  public AtomicStampedReference(V initialRef, int initialStamp) {
    set(initialRef, initialStamp);
  }

  public V getReference() {
    return reference;
  }

  public int getStamp() {
    return stamp;
  }

  public V get(int[] stampHolder) {
    stampHolder[0] = stamp;
    return reference;
  }

  public boolean compareAndSet(
      V expectedReference, V newReference, int expectedStamp, int newStamp) {
    boolean same = reference == expectedReference && stamp == expectedStamp;
    if (same) {
      set(newReference, newStamp);
    }
    return same;
  }

  public boolean weakCompareAndSet(
      V expectedReference, V newReference, int expectedStamp, int newStamp) {
    return compareAndSet(expectedReference, newReference, expectedStamp, newStamp);
  }

  public final void set(V newReference, int newStamp) {
    reference = newReference;
    stamp = newStamp;
  }

  public boolean attemptStamp(V expectedReference, int newStamp) {
    boolean same = reference == expectedReference;
    if (same) {
      stamp = newStamp;
    }
    return same;
  }
}
