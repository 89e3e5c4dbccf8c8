package dev.mainstay.guest.library.java.util.concurrent.locks;

/** {@code java.util.concurrent.locks.ReadWriteLock}. */
public interface ReadWriteLock {
  Lock readLock();

  Lock writeLock();
}
