package dev.mainstay.guest.library.java.util;

import dev.mainstay.guest.library.java.util.concurrent.locks.Waiters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.PriorityQueue;

/** {@code java.util.Timer}: one thread, which runs its tasks one after another. */
@SuppressWarnings("JavaUtilDate")
public class Timer {
  private static int lastNumber;

  private final PriorityQueue<TimerTask> tasks =
      new PriorityQueue<>(Comparator.comparingLong((TimerTask task) -> task.due));
  private final Waiters changes = new Waiters();
  private boolean cancelled;

  public Timer() {
    this(false);
  }

  public Timer(boolean isDaemon) {
    this("Timer-" + lastNumber++, isDaemon);
  }

  public Timer(String name) {
    this(name, false);
  }

  public Timer(String name, boolean isDaemon) {
    Thread thread = new Thread(this::loop, name);
    thread.setDaemon(isDaemon);
    thread.start();
  }

  private void loop() {
    try {
      while (!cancelled) {
        TimerTask task = tasks.peek();
        long left = task == null ? 0 : task.due - System.currentTimeMillis();
        if (task != null && task.cancelled) {
          tasks.poll();
        } else if (task == null || left > 0) {
          changes.await(this, task == null ? Waiters.WITHOUT_END : left * 1_000_000);
        } else {
          tasks.poll();
          run(task);
        }
      }
    } catch (InterruptedException e) {
      // Nobody has the thread but this timer, which is at its end then.
    } finally {
      // Also when a task fails: then nothing more can be scheduled.
      cancelled = true;
      tasks.clear();
    }
  }

  private void run(TimerTask task) {
    if (task.period == 0) {
      task.done = true;
    } else {
      task.due =
          task.period > 0 ? task.due + task.period : System.currentTimeMillis() - task.period;
      tasks.add(task);
    }
    task.run();
  }

  public void schedule(TimerTask task, long delay) {
    add(task, later(delay), 0);
  }

  public void schedule(TimerTask task, Date time) {
    add(task, time.getTime(), 0);
  }

  public void schedule(TimerTask task, long delay, long period) {
    add(task, later(delay), -positive(period));
  }

  public void schedule(TimerTask task, Date firstTime, long period) {
    add(task, firstTime.getTime(), -positive(period));
  }

  public void scheduleAtFixedRate(TimerTask task, long delay, long period) {
    add(task, later(delay), positive(period));
  }

  public void scheduleAtFixedRate(TimerTask task, Date firstTime, long period) {
    add(task, firstTime.getTime(), positive(period));
  }

  private static long later(long delay) {
    if (delay < 0) {
      throw new IllegalArgumentException("Negative delay.");
    }
    return System.currentTimeMillis() + delay;
  }

  private static long positive(long period) {
    if (period <= 0) {
      throw new IllegalArgumentException("Non-positive period.");
    }
    return period;
  }

  private void add(TimerTask task, long due, long period) {
    if (due < 0) {
      throw new IllegalArgumentException("Illegal execution time.");
    }
    if (cancelled) {
      throw new IllegalStateException("Timer already cancelled.");
    }
    if (task.due >= 0 || task.cancelled) {
      throw new IllegalStateException("Task already scheduled or cancelled");
    }
    task.due = due;
    task.period = period;
    tasks.add(task);
    changes.wake();
  }

  public void cancel() {
    cancelled = true;
    tasks.clear();
    changes.wake();
  }

  public int purge() {
    List<TimerTask> dead = new ArrayList<>();
    for (TimerTask task : tasks) {
      if (task.cancelled) {
        dead.add(task);
      }
    }
    tasks.removeAll(dead);
    return dead.size();
  }
}
