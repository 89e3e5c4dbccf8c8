package dev.mainstay.guest.library.java.util.concurrent;

import dev.mainstay.guest.library.java.util.concurrent.locks.Waiters;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** {@code java.util.concurrent.FutureTask}. */
public class FutureTask<V> implements RunnableFuture<V> {
  private enum State {
    NEW,
    COMPLETED,
    FAILED,
    CANCELLED
  }

  private final Waiters waiters = new Waiters();
  private Callable<V> callable;
  private State state = State.NEW;
  private Thread runner;
  private V result;
  private Throwable failure;

  public FutureTask(Callable<V> callable) {
    if (callable == null) {
      throw new NullPointerException();
    }
    this.callable = callable;
  }

  public FutureTask(Runnable runnable, V result) {
    this(Executors.callable(runnable, result));
  }

  @Override
  public boolean isCancelled() {
    return state == State.CANCELLED;
  }

  @Override
  public boolean isDone() {
    return state != State.NEW;
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    if (state != State.NEW) {
      return false;
    }
    state = State.CANCELLED;
    if (mayInterruptIfRunning && runner != null) {
      runner.interrupt();
    }
    finish();
    return true;
  }

  private void finish() {
    callable = null;
    waiters.wakeAll();
    done();
  }

  @Override
  public V get() throws InterruptedException, ExecutionException {
    if (state == State.NEW) {
      waiters.await(this, Waiters.WITHOUT_END);
    }
    return report();
  }

  @Override
  public V get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (state == State.NEW && !waiters.await(this, Math.max(0, unit.toNanos(timeout)))) {
      throw new TimeoutException();
    }
    return report();
  }

  private V report() throws ExecutionException {
    return switch (state) {
      case COMPLETED -> result;
      case CANCELLED -> throw new CancellationException();
      case FAILED, NEW -> throw new ExecutionException(failure);
    };
  }

  protected void done() {}

  protected void set(V v) {
    if (state == State.NEW) {
      result = v;
      state = State.COMPLETED;
      finish();
    }
  }

  protected void setException(Throwable t) {
    if (state == State.NEW) {
      failure = t;
      state = State.FAILED;
      finish();
    }
  }

  @Override
  public void run() {
    if (state != State.NEW || runner != null) {
      return;
    }
    runner = Thread.currentThread();
    try {
      V value;
      try {
        value = callable.call();
      } catch (Throwable t) {
        setException(t);
        return;
      }
      set(value);
    } finally {
      runner = null;
    }
  }

  protected boolean runAndReset() {
    if (state != State.NEW || runner != null) {
      return false;
    }
    runner = Thread.currentThread();
    try {
      callable.call();
    } catch (Throwable t) {
      setException(t);
    } finally {
      runner = null;
    }
    return state == State.NEW;
  }

  @Override
  public String toString() {
    String how =
        switch (state) {
          case COMPLETED -> "[Completed normally]";
          case FAILED -> "[Completed exceptionally: " + failure + "]";
          case CANCELLED -> "[Cancelled]";
          case NEW ->
              callable == null ? "[Not completed]" : "[Not completed, task = " + callable + "]";
        };
    return super.toString() + how;
  }
}
