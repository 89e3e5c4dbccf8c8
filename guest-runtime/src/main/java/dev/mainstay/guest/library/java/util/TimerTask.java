package dev.mainstay.guest.library.java.util;

/** {@code java.util.TimerTask}. */
public abstract class TimerTask implements Runnable {
  /** Above zero: from one due time to the next; below: from a beginning to the next; zero: once. */
  long period;

  /** In milliseconds; -1 until it is scheduled. */
  long due = -1;

  boolean cancelled;
  boolean done;

  protected TimerTask() {}

  @Override
  public abstract void run();

  public boolean cancel() {
    boolean pending = due >= 0 && !cancelled && !done;
    cancelled = true;
    return pending;
  }

  public long scheduledExecutionTime() {
    return period < 0 ? due + period : due - period;
  }
}
