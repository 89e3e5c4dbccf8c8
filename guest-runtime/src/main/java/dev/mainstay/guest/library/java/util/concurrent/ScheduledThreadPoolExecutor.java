package dev.mainstay.guest.library.java.util.concurrent;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** {@code java.util.concurrent.ScheduledThreadPoolExecutor}. */
public class ScheduledThreadPoolExecutor extends ThreadPoolExecutor
    implements ScheduledExecutorService {
  private static long lastNumber;

  private boolean periodicAfterShutdown;
  private boolean delayedAfterShutdown = true;
  private boolean removeOnCancel;

  public ScheduledThreadPoolExecutor(int corePoolSize) {
    super(corePoolSize, Integer.MAX_VALUE, 10, TimeUnit.MILLISECONDS, queue());
  }

  public ScheduledThreadPoolExecutor(int corePoolSize, ThreadFactory threadFactory) {
    super(corePoolSize, Integer.MAX_VALUE, 10, TimeUnit.MILLISECONDS, queue(), threadFactory);
  }

  public ScheduledThreadPoolExecutor(int corePoolSize, RejectedExecutionHandler handler) {
    super(corePoolSize, Integer.MAX_VALUE, 10, TimeUnit.MILLISECONDS, queue(), handler);
  }

  public ScheduledThreadPoolExecutor(
      int corePoolSize, ThreadFactory threadFactory, RejectedExecutionHandler handler) {
    super(
        corePoolSize,
        Integer.MAX_VALUE,
        10,
        TimeUnit.MILLISECONDS,
        queue(),
        threadFactory,
        handler);
  }

  /** All that is in it is a task of this executor, as it is filled by it alone. */
  @SuppressWarnings("unchecked")
  private static BlockingQueue<Runnable> queue() {
    return (BlockingQueue<Runnable>) (BlockingQueue<?>) new DelayQueue<Task<?>>();
  }

  /** A task and when it is due. */
  private static final class Task<V> extends FutureTask<V> implements RunnableScheduledFuture<V> {
    private final ScheduledThreadPoolExecutor executor;

    /** Above zero: from one beginning to the next; below: from an end to a beginning. */
    private final long period;

    private final long number = lastNumber++;
    private long due;

    Task(ScheduledThreadPoolExecutor executor, Callable<V> callable, long due, long period) {
      super(callable);
      this.executor = executor;
      this.due = due;
      this.period = period;
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      if (other instanceof Task<?> task) {
        long difference = due - task.due;
        return difference != 0 ? Long.signum(difference) : Long.compare(number, task.number);
      }
      return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }

    @Override
    public boolean isPeriodic() {
      return period != 0;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      boolean cancelled = super.cancel(mayInterruptIfRunning);
      if (cancelled && executor.removeOnCancel) {
        executor.remove(this);
      }
      return cancelled;
    }

    @Override
    public void run() {
      if (!executor.mayRun(this)) {
        cancel(false);
      } else if (period == 0) {
        super.run();
      } else if (runAndReset()) {
        due = period > 0 ? due + period : System.nanoTime() - period;
        if (executor.mayRun(this)) {
          executor.getQueue().add(this);
          executor.ensurePrestart();
        } else {
          cancel(false);
        }
      }
    }
  }

  private boolean mayRun(Task<?> task) {
    return !isShutdown()
        || (!isStopped() && (task.isPeriodic() ? periodicAfterShutdown : delayedAfterShutdown));
  }

  private <V> ScheduledFuture<V> schedule(
      Callable<V> callable, long delay, long period, TimeUnit unit) {
    if (callable == null || unit == null) {
      throw new NullPointerException();
    }
    long due = System.nanoTime() + Math.min(unit.toNanos(Math.max(0, delay)), Long.MAX_VALUE >> 1);
    Task<V> task = new Task<>(this, callable, due, period);
    if (isShutdown()) {
      reject(task);
    } else {
      getQueue().add(task);
      ensurePrestart();
    }
    return task;
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
    return schedule(Executors.callable(command), delay, 0, unit);
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
    return schedule(callable, delay, 0, unit);
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable command, long initialDelay, long period, TimeUnit unit) {
    requirePositive(period);
    return schedule(Executors.callable(command), initialDelay, unit.toNanos(period), unit);
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable command, long initialDelay, long delay, TimeUnit unit) {
    requirePositive(delay);
    return schedule(Executors.callable(command), initialDelay, -unit.toNanos(delay), unit);
  }

  private static void requirePositive(long time) {
    if (time <= 0) {
      throw new IllegalArgumentException();
    }
  }

  @Override
  public void execute(Runnable command) {
    schedule(command, 0, TimeUnit.NANOSECONDS);
  }

  @Override
  public Future<?> submit(Runnable task) {
    return schedule(task, 0, TimeUnit.NANOSECONDS);
  }

  @Override
  public <T> Future<T> submit(Runnable task, T result) {
    return schedule(Executors.callable(task, result), 0, TimeUnit.NANOSECONDS);
  }

  @Override
  public <T> Future<T> submit(Callable<T> task) {
    return schedule(task, 0, TimeUnit.NANOSECONDS);
  }

  @Override
  void onShutdown() {
    for (Object waiting : getQueue().toArray()) {
      Task<?> task = (Task<?>) waiting;
      if (!mayRun(task) || task.isCancelled()) {
        getQueue().remove(task);
        task.cancel(false);
      }
    }
  }

  public void setContinueExistingPeriodicTasksAfterShutdownPolicy(boolean value) {
    periodicAfterShutdown = value;
    cancelIfShutdown();
  }

  public boolean getContinueExistingPeriodicTasksAfterShutdownPolicy() {
    return periodicAfterShutdown;
  }

  public void setExecuteExistingDelayedTasksAfterShutdownPolicy(boolean value) {
    delayedAfterShutdown = value;
    cancelIfShutdown();
  }

  public boolean getExecuteExistingDelayedTasksAfterShutdownPolicy() {
    return delayedAfterShutdown;
  }

  private void cancelIfShutdown() {
    if (isShutdown()) {
      onShutdown();
      shutdown();
    }
  }

  public void setRemoveOnCancelPolicy(boolean value) {
    removeOnCancel = value;
  }

  public boolean getRemoveOnCancelPolicy() {
    return removeOnCancel;
  }
}
