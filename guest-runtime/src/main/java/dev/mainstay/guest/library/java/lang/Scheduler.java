package dev.mainstay.guest.library.java.lang;

import dev.mainstay.guest.platform.Uncaught;
import dev.mainstay.guest.platform.Waiting;
import org.teavm.interop.Async;
import org.teavm.interop.AsyncCallback;

/**
 * Which thread runs: those that are ready in the order in which they became so, each until it
 * blocks; where none is ready, the device waits for the first deadline, in one call of {@code
 * wasi:io/poll}.
 */
public final class Scheduler {
  /** Instead of a time: until somebody wakes the thread. */
  public static final long WITHOUT_END = -1;

  private static Thread firstReady;
  private static Thread lastReady;

  /** Those that wait for a time, the earliest first. */
  private static Thread firstTimed;

  /** How many threads run beside the main one, and how many of them keep the program alive. */
  private static int threads;

  private static int users;
  private static boolean mainEnded;
  private static boolean ended;
  private static int exitCode;

  private Scheduler() {}

  /** A time in nanoseconds, which saturates. */
  public static long nanoseconds(long milliseconds, int nanoseconds) {
    long most = (Long.MAX_VALUE - nanoseconds) / 1_000_000;
    return milliseconds >= most ? Long.MAX_VALUE : milliseconds * 1_000_000 + nanoseconds;
  }

  /** Threads beside the main one. */
  static int count() {
    return threads;
  }

  /** The whole program: the main method, and what it starts. */
  static void command() {
    Fibers.start(new FiberEntry.OfMain());
    while (users > 0 || !mainEnded) {
      if (!step()) {
        Uncaught.deadlock();
        exitCode = 1;
        break;
      }
    }
    Fibers.start(new FiberEntry.OfExit(exitCode));
    // A hook may wait, too.
    while (!ended && step()) {}
  }

  static void runMain() {
    Thread main = Thread.currentThread();
    try {
      Fibers.main();
    } catch (Throwable failure) {
      exitCode = 1;
      try {
        main.getUncaughtExceptionHandler().uncaughtException(main, failure);
      } catch (Throwable another) {
        // As on the JVM: what a handler throws is ignored.
      }
    }
    main.end();
    mainEnded = true;
  }

  static void exit(int code) {
    Uncaught.exit(code);
    ended = true;
  }

  /** Lets one thread run, after a wait if need be; false if there is none that ever could. */
  private static boolean step() {
    if (firstReady == null && firstTimed != null) {
      Waiting.until(firstTimed.deadline);
    }
    long now = firstTimed == null ? 0 : System.nanoTime();
    while (firstTimed != null && firstTimed.deadline <= now) {
      wake(firstTimed);
    }
    Thread next = firstReady;
    if (next == null) {
      return firstTimed != null;
    }
    firstReady = next.nextReady;
    next.nextReady = null;
    AsyncCallback<Void> callback = next.callback;
    next.callback = null;
    Thread.setCurrentThread(next);
    if (callback == null) {
      Fibers.start(new FiberEntry.OfThread(next));
    } else {
      callback.complete(null);
    }
    return true;
  }

  /** Adds a thread that begins. */
  static void start(Thread thread, boolean daemon) {
    threads++;
    if (!daemon) {
      users++;
    }
    enqueue(thread);
  }

  /** A thread has ended. */
  static void ended(boolean daemon) {
    threads--;
    if (!daemon) {
      users--;
    }
  }

  private static void enqueue(Thread thread) {
    if (firstReady == null) {
      firstReady = thread;
    } else {
      lastReady.nextReady = thread;
    }
    lastReady = thread;
  }

  /**
   * Blocks the current thread until it is woken, or until the time is over.
   *
   * @param nanoseconds how long, or {@link #WITHOUT_END}
   * @param interruptible whether {@link Thread#interrupt} wakes it
   */
  static void block(long nanoseconds, boolean interruptible) {
    Thread thread = Thread.currentThread();
    thread.interruptible = interruptible;
    if (nanoseconds >= 0) {
      long deadline = System.nanoTime() + nanoseconds;
      thread.deadline = deadline < 0 ? Long.MAX_VALUE : deadline;
      addTimed(thread);
    }
    Fibers.suspend(thread);
  }

  /**
   * Blocks in a program without threads: until the time is over, as there is nobody who would wake
   * the thread earlier.
   */
  static void waitAlone(Thread thread) {
    if (!thread.timed) {
      Uncaught.deadlock();
      Uncaught.exit(1);
    }
    Waiting.until(thread.deadline);
    removeTimed(thread);
    thread.interruptible = false;
  }

  /** Leaves the fiber, which goes on here when its callback is called. */
  @Async
  static native void suspend(Thread thread);

  private static void suspend(Thread thread, AsyncCallback<Void> callback) {
    thread.callback = callback;
  }

  /** The thread, which is blocked, is ready. */
  static void wake(Thread thread) {
    if (thread.timed) {
      removeTimed(thread);
    }
    thread.interruptible = false;
    enqueue(thread);
  }

  private static void addTimed(Thread thread) {
    thread.timed = true;
    if (firstTimed == null || thread.deadline < firstTimed.deadline) {
      thread.nextTimed = firstTimed;
      firstTimed = thread;
      return;
    }
    Thread before = firstTimed;
    while (before.nextTimed != null && before.nextTimed.deadline <= thread.deadline) {
      before = before.nextTimed;
    }
    thread.nextTimed = before.nextTimed;
    before.nextTimed = thread;
  }

  private static void removeTimed(Thread thread) {
    if (firstTimed == thread) {
      firstTimed = thread.nextTimed;
    } else {
      Thread before = firstTimed;
      while (before.nextTimed != thread) {
        before = before.nextTimed;
      }
      before.nextTimed = thread.nextTimed;
    }
    thread.nextTimed = null;
    thread.timed = false;
  }

  /** {@code Thread.sleep}. */
  static void sleep(long nanoseconds) {
    block(nanoseconds, true);
  }

  /** {@code Thread.yield}. */
  static void giveWay() {
    if (firstReady != null || firstTimed != null) {
      Thread thread = Thread.currentThread();
      enqueue(thread);
      suspend(thread);
    }
  }

  /** {@code Thread.join}. */
  static void join(Thread thread, long milliseconds) throws InterruptedException {
    Monitors.enter(thread);
    try {
      if (milliseconds == 0) {
        while (thread.isAlive()) {
          Monitors.await(thread);
        }
        return;
      }
      long end = System.nanoTime() + nanoseconds(milliseconds, 0);
      long left = milliseconds;
      while (thread.isAlive() && left > 0) {
        Monitors.await(thread, left);
        left = (end - System.nanoTime() + 999_999) / 1_000_000;
      }
    } finally {
      Monitors.exit(thread);
    }
  }

  /**
   * {@code LockSupport.park}.
   *
   * @param nanoseconds how long, or {@link #WITHOUT_END}
   */
  public static void park(long nanoseconds, Object blocker) {
    Thread thread = Thread.currentThread();
    if (!thread.permit && !thread.isInterrupted() && nanoseconds != 0) {
      Object before = thread.blocker;
      thread.blocker = blocker;
      thread.parked = true;
      block(nanoseconds, true);
      thread.parked = false;
      thread.blocker = before;
    }
    thread.permit = false;
  }

  /** {@code LockSupport.unpark}. */
  public static void unpark(Thread thread) {
    thread.permit = true;
    if (thread.parked && thread.interruptible) {
      wake(thread);
    }
  }

  /** {@code LockSupport.getBlocker}. */
  public static Object blocker(Thread thread) {
    return thread.blocker;
  }

  /** {@code LockSupport.setCurrentBlocker}. */
  public static void setBlocker(Object blocker) {
    Thread.currentThread().blocker = blocker;
  }
}
