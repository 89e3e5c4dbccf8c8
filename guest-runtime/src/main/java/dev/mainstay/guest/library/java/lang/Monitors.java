package dev.mainstay.guest.library.java.lang;

import dev.mainstay.guest.library.java.lang.Lock.Waiter;

/**
 * {@code synchronized}, {@code wait} and {@code notify} in a program with threads: the compiler
 * calls this where a program has them. Who leaves a monitor hands it to the one who has wanted it
 * longest.
 */
final class Monitors {
  private Monitors() {}

  static void enter(Object object) {
    if (object == null) {
      throw new NullPointerException();
    }
    enter(object, 1);
  }

  private static void enter(Object object, int count) {
    Lock lock = (Lock) Fibers.lock(object);
    if (lock == null) {
      lock = new Lock();
      Fibers.setLock(object, lock);
    }
    Thread thread = Thread.currentThread();
    if (lock.owner == null) {
      lock.owner = thread;
      lock.count = count;
    } else if (lock.owner == thread) {
      lock.count += count;
    } else {
      lock.addEntering(new Waiter(thread, count));
      // It is ours when we go on.
      Scheduler.block(Scheduler.WITHOUT_END, false);
    }
  }

  static void exit(Object object) {
    Lock lock = owned(object);
    if (--lock.count == 0) {
      handOn(object, lock);
    }
  }

  private static void handOn(Object object, Lock lock) {
    Waiter next = lock.firstEntering;
    if (next == null) {
      lock.owner = null;
      lock.count = 0;
      if (lock.isUnused()) {
        Fibers.dropLock(object);
      }
      return;
    }
    lock.firstEntering = next.next;
    lock.owner = next.thread;
    lock.count = next.count;
    Scheduler.wake(next.thread);
  }

  private static Lock owned(Object object) {
    Lock lock = (Lock) Fibers.lock(object);
    if (lock == null || lock.owner != Thread.currentThread()) {
      throw new IllegalMonitorStateException("current thread is not owner");
    }
    return lock;
  }

  static boolean holdsLock(Object object) {
    Lock lock = (Lock) Fibers.lock(object);
    return lock != null && lock.owner == Thread.currentThread();
  }

  /** {@code Object.wait}. */
  static void await(Object object) throws InterruptedException {
    await(object, 0, 0);
  }

  /** {@code Object.wait}. */
  static void await(Object object, long milliseconds) throws InterruptedException {
    await(object, milliseconds, 0);
  }

  /** {@code Object.wait}. */
  static void await(Object object, long milliseconds, int nanoseconds) throws InterruptedException {
    long time = time(milliseconds, nanoseconds);
    Lock lock = owned(object);
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    Waiter waiter = new Waiter(Thread.currentThread(), lock.count);
    lock.addWaiting(waiter);
    handOn(object, lock);
    Scheduler.block(time, true);
    if (!waiter.notified) {
      lock.removeWaiting(waiter);
    }
    enter(object, waiter.count);
    if (!waiter.notified && Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  private static long time(long milliseconds, int nanoseconds) {
    if (milliseconds < 0) {
      throw new IllegalArgumentException("timeout value is negative");
    }
    if (nanoseconds < 0 || nanoseconds > 999_999) {
      throw new IllegalArgumentException("nanosecond timeout value out of range");
    }
    return milliseconds == 0 && nanoseconds == 0
        ? Scheduler.WITHOUT_END
        : Scheduler.nanoseconds(milliseconds, nanoseconds);
  }

  /** {@code Object.notify}. */
  static void notify(Object object) {
    notifyFirst(owned(object));
  }

  /** {@code Object.notifyAll}. */
  static void notifyAll(Object object) {
    Lock lock = owned(object);
    while (lock.firstWaiting != null) {
      notifyFirst(lock);
    }
  }

  private static void notifyFirst(Lock lock) {
    Waiter first = lock.firstWaiting;
    if (first != null) {
      lock.firstWaiting = first.next;
      first.notified = true;
      Scheduler.wake(first.thread);
    }
  }

  /** {@code Object.wait} in a program without threads, where nobody else wants the monitor. */
  static void awaitAlone(Object object) throws InterruptedException {
    awaitAlone(object, 0, 0);
  }

  /** {@code Object.wait} in a program without threads. */
  static void awaitAlone(Object object, long milliseconds) throws InterruptedException {
    awaitAlone(object, milliseconds, 0);
  }

  /** {@code Object.wait} in a program without threads. */
  static void awaitAlone(Object object, long milliseconds, int nanoseconds)
      throws InterruptedException {
    long time = time(milliseconds, nanoseconds);
    notifyAlone(object);
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    Scheduler.block(time, true);
  }

  /** {@code Object.notify} in a program without threads: nobody waits. */
  static void notifyAlone(Object object) {
    if (!Fibers.holdsLock(object)) {
      throw new IllegalMonitorStateException("current thread is not owner");
    }
  }
}
