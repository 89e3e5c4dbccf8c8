package dev.mainstay.guest.library.java.lang;

import dev.mainstay.guest.platform.Uncaught;
import org.teavm.interop.AsyncCallback;

/**
 * {@code java.lang.Thread}. Threads take turns: one runs until it waits, sleeps, yields or ends;
 * see {@link Scheduler}. A program that starts none pays for none.
 */
@SuppressWarnings({"JavaLangClash", "NamedLikeContextualKeyword"})
public class Thread implements Runnable {
  public static final int MIN_PRIORITY = 1;
  public static final int NORM_PRIORITY = 5;
  public static final int MAX_PRIORITY = 10;

  private static int lastId = 1;
  private static int lastNumber = -1;
  private static final Thread MAIN = new Thread(null, null, false);
  private static Thread current = MAIN;
  private static UncaughtExceptionHandler defaultHandler;

  /** What {@link Scheduler} knows of the thread while it does not run. */
  AsyncCallback<Void> callback;

  /** The thread behind this one among those that are ready. */
  Thread nextReady;

  /** The thread behind this one among those that wait for a time. */
  Thread nextTimed;

  /** When it is to go on; nanoseconds of the monotonic clock. */
  long deadline;

  /** Whether it waits for a time. */
  boolean timed;

  /** Whether it waits for what {@link #interrupt} ends. */
  boolean interruptible;

  /** Whether {@code LockSupport.unpark} came first. */
  boolean permit;

  /** Whether it is in {@code LockSupport.park}. */
  boolean parked;

  /** What {@code LockSupport.park} waits for. */
  Object blocker;

  // Of this name and type, as TeaVM's ThreadLocal looks for it: identifies the thread there.
  public Object key = new Object();

  private final Runnable target;
  private final long id;
  private String name;
  private int priority = NORM_PRIORITY;
  private boolean daemon;
  private boolean interrupted;
  private State state = State.NEW;
  private UncaughtExceptionHandler handler;

  public Thread() {
    this(null, null, true);
  }

  /** The thread of the main method has no parent. */
  private Thread(Runnable target, String name, boolean child) {
    this.target = target;
    this.name = !child ? "main" : name == null ? "Thread-" + ++lastNumber : name;
    id = child ? ++lastId : 1;
    if (child) {
      daemon = current.daemon;
      priority = current.priority;
    } else {
      state = State.RUNNABLE;
    }
  }

  public Thread(Runnable target) {
    this(target, null, true);
  }

  public Thread(String name) {
    this(null, named(name), true);
  }

  public Thread(Runnable target, String name) {
    this(target, named(name), true);
  }

  private static String named(String name) {
    if (name == null) {
      throw new NullPointerException("name cannot be null");
    }
    return name;
  }

  public static Thread currentThread() {
    return current;
  }

  // TeaVM's fibers call this one.
  static void setCurrentThread(Thread thread) {
    current = thread;
  }

  // TeaVM's ThreadLocal calls this one.
  static Thread getMainThread() {
    return MAIN;
  }

  public void start() {
    if (state != State.NEW) {
      throw new IllegalThreadStateException();
    }
    state = State.RUNNABLE;
    Scheduler.start(this, daemon);
  }

  @Override
  public void run() {
    if (target != null) {
      target.run();
    }
  }

  /** Runs to the end. */
  void execute() {
    try {
      run();
    } catch (Throwable failure) {
      try {
        getUncaughtExceptionHandler().uncaughtException(this, failure);
      } catch (Throwable another) {
        // As on the JVM: what a handler throws is ignored.
      }
    }
    end();
  }

  /** It has ended: whoever joins it goes on. */
  void end() {
    state = State.TERMINATED;
    Monitors.enter(this);
    Monitors.notifyAll(this);
    Monitors.exit(this);
  }

  public final void join() throws InterruptedException {
    join(0);
  }

  public final void join(long milliseconds) throws InterruptedException {
    if (milliseconds < 0) {
      throw new IllegalArgumentException("timeout value is negative");
    }
    Scheduler.join(this, milliseconds);
  }

  public final void join(long milliseconds, int nanoseconds) throws InterruptedException {
    join(rounded(milliseconds, nanoseconds));
  }

  public static void sleep(long milliseconds) throws InterruptedException {
    sleep(milliseconds, 0);
  }

  public static void sleep(long milliseconds, int nanoseconds) throws InterruptedException {
    if (milliseconds < 0) {
      throw new IllegalArgumentException("timeout value is negative");
    }
    if (nanoseconds < 0 || nanoseconds > 999_999) {
      throw new IllegalArgumentException("nanosecond timeout value out of range");
    }
    if (interrupted()) {
      throw new InterruptedException("sleep interrupted");
    }
    Fibers.sleep(Scheduler.nanoseconds(milliseconds, nanoseconds));
    if (interrupted()) {
      throw new InterruptedException("sleep interrupted");
    }
  }

  private static long rounded(long milliseconds, int nanoseconds) {
    if (milliseconds < 0) {
      throw new IllegalArgumentException("timeout value is negative");
    }
    if (nanoseconds < 0 || nanoseconds > 999_999) {
      throw new IllegalArgumentException("nanosecond timeout value out of range");
    }
    return nanoseconds > 0 && milliseconds < Long.MAX_VALUE ? milliseconds + 1 : milliseconds;
  }

  public static void yield() {
    Fibers.giveWay();
  }

  public static void onSpinWait() {
    Fibers.giveWay();
  }

  public void interrupt() {
    interrupted = true;
    if (interruptible) {
      Scheduler.wake(this);
    }
  }

  public static boolean interrupted() {
    boolean was = current.interrupted;
    current.interrupted = false;
    return was;
  }

  public boolean isInterrupted() {
    return interrupted;
  }

  public final boolean isAlive() {
    return state != State.NEW && state != State.TERMINATED;
  }

  public State getState() {
    if (state != State.RUNNABLE || callback == null || this == current) {
      return state;
    }
    return timed ? State.TIMED_WAITING : interruptible ? State.WAITING : State.BLOCKED;
  }

  public long getId() {
    return id;
  }

  public final String getName() {
    return name;
  }

  public final void setName(String name) {
    this.name = named(name);
  }

  public final int getPriority() {
    return priority;
  }

  /** Is remembered, and means nothing: threads run in the order in which they are ready. */
  public final void setPriority(int priority) {
    if (priority < MIN_PRIORITY || priority > MAX_PRIORITY) {
      throw new IllegalArgumentException();
    }
    this.priority = priority;
  }

  public final boolean isDaemon() {
    return daemon;
  }

  public final void setDaemon(boolean daemon) {
    if (isAlive()) {
      throw new IllegalThreadStateException();
    }
    this.daemon = daemon;
  }

  public static boolean holdsLock(Object object) {
    if (object == null) {
      throw new NullPointerException();
    }
    return Fibers.holdsLock(object);
  }

  public static int activeCount() {
    return Scheduler.count() + 1;
  }

  /** Empty: where a thread is is known only of exceptions. */
  public StackTraceElement[] getStackTrace() {
    return new StackTraceElement[0];
  }

  public ClassLoader getContextClassLoader() {
    return ClassLoader.getSystemClassLoader();
  }

  public UncaughtExceptionHandler getUncaughtExceptionHandler() {
    if (handler != null) {
      return handler;
    }
    return defaultHandler != null ? defaultHandler : Thread::report;
  }

  private static void report(Thread thread, Throwable failure) {
    Uncaught.report(thread.name, failure);
  }

  public void setUncaughtExceptionHandler(UncaughtExceptionHandler handler) {
    this.handler = handler;
    Uncaught.setHandler(Thread::handleInMain);
  }

  public static UncaughtExceptionHandler getDefaultUncaughtExceptionHandler() {
    return defaultHandler;
  }

  public static void setDefaultUncaughtExceptionHandler(UncaughtExceptionHandler handler) {
    defaultHandler = handler;
    Uncaught.setHandler(Thread::handleInMain);
  }

  private static void handleInMain(Throwable failure) {
    MAIN.getUncaughtExceptionHandler().uncaughtException(MAIN, failure);
  }

  @Override
  public String toString() {
    return state == State.TERMINATED
        ? "Thread[" + name + "," + priority + ",]"
        : "Thread[" + name + "," + priority + ",main]";
  }

  /** {@code Thread.State}. */
  public enum State {
    NEW,
    RUNNABLE,
    BLOCKED,
    WAITING,
    TIMED_WAITING,
    TERMINATED
  }

  /** {@code Thread.UncaughtExceptionHandler}. */
  @FunctionalInterface
  public interface UncaughtExceptionHandler {
    void uncaughtException(Thread thread, Throwable failure);
  }
}
