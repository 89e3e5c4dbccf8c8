package dev.mainstay.guest.library.java.util.concurrent;

import dev.mainstay.guest.library.java.util.concurrent.locks.Waiters;
import java.io.Serializable;
import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** {@code java.util.concurrent.ForkJoinTask}. */
public abstract class ForkJoinTask<V> implements Future<V>, Serializable {
  private final Waiters waiters = new Waiters();
  private boolean begun;
  private boolean done;
  private Throwable failure;

  public ForkJoinTask() {}

  public abstract V getRawResult();

  protected abstract void setRawResult(V value);

  protected abstract boolean exec();

  /** Runs the task, unless somebody has begun to. */
  final void runHere() {
    if (begun || done) {
      return;
    }
    begun = true;
    try {
      if (exec()) {
        finish(null);
      }
    } catch (Throwable t) {
      finish(t);
    }
  }

  private void finish(Throwable t) {
    if (!done) {
      failure = t;
      done = true;
      waiters.wakeAll();
    }
  }

  public final ForkJoinTask<V> fork() {
    ForkJoinPool.commonPool().execute(this);
    return this;
  }

  private void help() {
    runHere();
    if (!done) {
      waiters.awaitUninterruptibly(this);
    }
  }

  public final V join() {
    help();
    throwFailure();
    return getRawResult();
  }

  public final V invoke() {
    return join();
  }

  private void throwFailure() {
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (failure instanceof Error e) {
      throw e;
    }
    if (failure != null) {
      throw new RuntimeException(failure);
    }
  }

  public static void invokeAll(ForkJoinTask<?> t1, ForkJoinTask<?> t2) {
    t1.join();
    t2.join();
  }

  public static void invokeAll(ForkJoinTask<?>... tasks) {
    for (ForkJoinTask<?> task : tasks) {
      task.join();
    }
  }

  public static <T extends ForkJoinTask<?>> Collection<T> invokeAll(Collection<T> tasks) {
    tasks.forEach(ForkJoinTask::join);
    return tasks;
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    finish(new CancellationException());
    return isCancelled();
  }

  @Override
  public final boolean isDone() {
    return done;
  }

  @Override
  public final boolean isCancelled() {
    return failure instanceof CancellationException;
  }

  public final boolean isCompletedAbnormally() {
    return failure != null;
  }

  public final boolean isCompletedNormally() {
    return done && failure == null;
  }

  public final Throwable getException() {
    return failure;
  }

  public void complete(V value) {
    setRawResult(value);
    finish(null);
  }

  public void completeExceptionally(Throwable ex) {
    finish(ex instanceof RuntimeException || ex instanceof Error ? ex : new RuntimeException(ex));
  }

  @Override
  public final V get() throws InterruptedException, ExecutionException {
    runHere();
    if (!done) {
      waiters.await(this, Waiters.WITHOUT_END);
    }
    return report();
  }

  @Override
  public final V get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (!done && !waiters.await(this, Math.max(0, unit.toNanos(timeout)))) {
      throw new TimeoutException();
    }
    return report();
  }

  private V report() throws ExecutionException {
    if (failure instanceof CancellationException e) {
      throw e;
    }
    if (failure != null) {
      throw new ExecutionException(failure);
    }
    return getRawResult();
  }

  public static ForkJoinPool getPool() {
    return ForkJoinPool.commonPool();
  }

  public static ForkJoinTask<?> adapt(Runnable runnable) {
    return adapt(runnable, null);
  }

  public static <T> ForkJoinTask<T> adapt(Runnable runnable, T result) {
    return adapt(Executors.callable(runnable, result));
  }

  public static <T> ForkJoinTask<T> adapt(Callable<? extends T> callable) {
    return new RecursiveTask<>() {
      @Override
      protected T compute() {
        try {
          return callable.call();
        } catch (RuntimeException e) {
          throw e;
        } catch (Exception e) {
          throw new RuntimeException(e);
        }
      }
    };
  }
}
