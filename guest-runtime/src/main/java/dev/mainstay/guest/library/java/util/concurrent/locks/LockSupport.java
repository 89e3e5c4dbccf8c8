package dev.mainstay.guest.library.java.util.concurrent.locks;

import dev.mainstay.guest.library.java.lang.Scheduler;
import dev.mainstay.guest.library.java.lang.Thread;

/** {@code java.util.concurrent.locks.LockSupport}. */
public final class LockSupport {
  private LockSupport() {}

  public static void unpark(Thread thread) {
    if (thread != null) {
      Scheduler.unpark(thread);
    }
  }

  public static void park() {
    Scheduler.park(Scheduler.WITHOUT_END, null);
  }

  public static void park(Object blocker) {
    Scheduler.park(Scheduler.WITHOUT_END, blocker);
  }

  public static void parkNanos(long nanoseconds) {
    parkNanos(null, nanoseconds);
  }

  public static void parkNanos(Object blocker, long nanoseconds) {
    if (nanoseconds > 0) {
      Scheduler.park(nanoseconds, blocker);
    }
  }

  public static void parkUntil(long deadline) {
    parkUntil(null, deadline);
  }

  public static void parkUntil(Object blocker, long deadline) {
    long left = deadline - System.currentTimeMillis();
    Scheduler.park(Scheduler.nanoseconds(Math.max(0, left), 0), blocker);
  }

  public static Object getBlocker(Thread thread) {
    return Scheduler.blocker(thread);
  }

  public static void setCurrentBlocker(Object blocker) {
    Scheduler.setBlocker(blocker);
  }
}
