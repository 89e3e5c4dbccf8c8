package dev.mainstay.guest.library.java.util.concurrent.locks;

import java.util.concurrent.locks.LockSupport;

/**
 * Threads that wait for something, first in, first out. Whoever wakes one has removed it from here,
 * and may have given it what it waits for: then that is so, even if the thread was interrupted or
 * its time was over since.
 */
public final class Waiters {
  /** Instead of a time: until somebody wakes the thread. */
  public static final long WITHOUT_END = -1;

  private static final class Waiter {
    final Thread thread = Thread.currentThread();
    final Object purpose;
    boolean woken;
    Waiter next;

    Waiter(Object purpose) {
      this.purpose = purpose;
    }
  }

  private Waiter first;
  private Waiter last;
  private int count;

  public boolean isEmpty() {
    return first == null;
  }

  public int count() {
    return count;
  }

  /** The first thread, or null. */
  public Thread first() {
    return first == null ? null : first.thread;
  }

  /** What the first thread said that it waits for. */
  public Object firstPurpose() {
    return first == null ? null : first.purpose;
  }

  public boolean contains(Thread thread) {
    for (Waiter waiter = first; waiter != null; waiter = waiter.next) {
      if (waiter.thread == thread) {
        return true;
      }
    }
    return false;
  }

  /** Waits for a wake-up, whoever interrupts the thread: that is left for later. */
  public void awaitUninterruptibly(Object purpose) {
    Waiter waiter = add(purpose);
    boolean interrupted = false;
    while (!waiter.woken) {
      LockSupport.park(this);
      interrupted |= Thread.interrupted();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Waits for a wake-up.
   *
   * @param nanoseconds how long, or {@link #WITHOUT_END}
   * @return whether it came in time
   */
  public boolean await(Object purpose, long nanoseconds) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (nanoseconds <= 0 && nanoseconds != WITHOUT_END) {
      return false;
    }
    long start = nanoseconds == WITHOUT_END ? 0 : System.nanoTime();
    Waiter waiter = add(purpose);
    while (!waiter.woken) {
      if (nanoseconds == WITHOUT_END) {
        LockSupport.park(this);
      } else {
        long left = nanoseconds - (System.nanoTime() - start);
        if (left <= 0) {
          remove(waiter);
          return false;
        }
        LockSupport.parkNanos(this, left);
      }
      if (!waiter.woken && Thread.interrupted()) {
        remove(waiter);
        throw new InterruptedException();
      }
    }
    return true;
  }

  private Waiter add(Object purpose) {
    Waiter waiter = new Waiter(purpose);
    if (first == null) {
      first = waiter;
    } else {
      last.next = waiter;
    }
    last = waiter;
    count++;
    return waiter;
  }

  private void remove(Waiter waiter) {
    Waiter before = null;
    for (Waiter at = first; at != waiter; at = at.next) {
      before = at;
    }
    if (before == null) {
      first = waiter.next;
    } else {
      before.next = waiter.next;
    }
    if (last == waiter) {
      last = before;
    }
    count--;
  }

  /** Wakes the first thread. */
  public void wake() {
    Waiter waiter = first;
    if (waiter != null) {
      remove(waiter);
      waiter.woken = true;
      LockSupport.unpark(waiter.thread);
    }
  }

  public void wakeAll() {
    while (first != null) {
      wake();
    }
  }
}
