package dev.mainstay.guest.library.java.lang;

/**
 * What the compiler writes: one thing in a program that starts no thread, another in one that does.
 */
final class Fibers {
  private Fibers() {}

  /** Sleeps: in a program without threads by waiting, otherwise by {@link Scheduler#sleep}. */
  static native void sleep(long nanoseconds);

  /** Nothing in a program without threads, otherwise {@link Scheduler#giveWay}. */
  static native void giveWay();

  /**
   * {@link Scheduler#waitAlone} in a program without threads, otherwise {@link Scheduler#suspend}.
   */
  static native void suspend(Thread thread);

  /** Whether the current thread is in the object's monitor. */
  static native boolean holdsLock(Object object);

  /** The {@link Lock} of an object; null if nobody needs it. */
  static native Object lock(Object object);

  /** Gives an object a lock. */
  static native void setLock(Object object, Object lock);

  /** Takes the lock away again. */
  static native void dropLock(Object object);

  /** Runs what may wait. Returns when it ends, or when it waits for the first time. */
  static native void start(FiberEntry entry);

  /** Calls the payload's main method. */
  static native void main() throws Throwable;
}
