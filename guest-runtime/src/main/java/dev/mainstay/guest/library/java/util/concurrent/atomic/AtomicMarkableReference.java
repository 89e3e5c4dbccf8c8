package dev.mainstay.guest.library.java.util.concurrent.atomic;

/** {@code java.util.concurrent.atomic.AtomicMarkableReference}. */
public class AtomicMarkableReference<V> {
  private V reference;
  private boolean mark;

  public AtomicMarkableReference(V initialRef, boolean initialMark) {
    set(initialRef, initialMark);
  }

  public V getReference() {
    return reference;
  }

  public boolean isMarked() {
    return mark;
  }

  public V get(boolean[] markHolder) {
    markHolder[0] = mark;
    return reference;
  }

  public boolean compareAndSet(
      V expectedReference, V newReference, boolean expectedMark, boolean newMark) {
    boolean same = reference == expectedReference && mark == expectedMark;
    if (same) {
      set(newReference, newMark);
    }
    return same;
  }

  public boolean weakCompareAndSet(
      V expectedReference, V newReference, boolean expectedMark, boolean newMark) {
    return compareAndSet(expectedReference, newReference, expectedMark, newMark);
  }

  public final void set(V newReference, boolean newMark) {
    reference = newReference;
    mark = newMark;
  }

  public boolean attemptMark(V expectedReference, boolean newMark) {
    boolean same = reference == expectedReference;
    if (same) {
      mark = newMark;
    }
    return same;
  }
}
