package dev.mainstay.guest.library.java.util.concurrent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** {@code java.util.concurrent.AbstractExecutorService}. */
public abstract class AbstractExecutorService implements ExecutorService {
  public AbstractExecutorService() {}

  protected <T> RunnableFuture<T> newTaskFor(Runnable runnable, T value) {
    return new FutureTask<>(runnable, value);
  }

  protected <T> RunnableFuture<T> newTaskFor(Callable<T> callable) {
    return new FutureTask<>(callable);
  }

  private <T> RunnableFuture<T> started(RunnableFuture<T> task) {
    execute(task);
    return task;
  }

  @Override
  public Future<?> submit(Runnable task) {
    return submit(task, null);
  }

  @Override
  public <T> Future<T> submit(Runnable task, T result) {
    requireTask(task);
    return started(newTaskFor(task, result));
  }

  @Override
  public <T> Future<T> submit(Callable<T> task) {
    requireTask(task);
    return started(newTaskFor(task));
  }

  private static void requireTask(Object task) {
    if (task == null) {
      throw new NullPointerException();
    }
  }

  @Override
  public <T> List<Future<T>> invokeAll(Collection<? extends Callable<T>> tasks)
      throws InterruptedException {
    return invokeAll(tasks, Long.MAX_VALUE, TimeUnit.NANOSECONDS);
  }

  @Override
  public <T> List<Future<T>> invokeAll(
      Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
      throws InterruptedException {
    long start = System.nanoTime();
    long all = unit.toNanos(timeout);
    List<Future<T>> futures = new ArrayList<>(tasks.size());
    boolean done = false;
    try {
      for (Callable<T> task : tasks) {
        futures.add(submit(task));
      }
      for (Future<T> future : futures) {
        try {
          future.get(Math.max(0, all - (System.nanoTime() - start)), TimeUnit.NANOSECONDS);
        } catch (CancellationException | ExecutionException e) {
          // It is done, that is what counts.
        } catch (TimeoutException e) {
          return futures;
        }
      }
      done = true;
      return futures;
    } finally {
      if (!done) {
        futures.forEach(future -> future.cancel(true));
      }
    }
  }

  @Override
  public <T> T invokeAny(Collection<? extends Callable<T>> tasks)
      throws InterruptedException, ExecutionException {
    try {
      return invokeAny(tasks, Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public <T> T invokeAny(Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (tasks.isEmpty()) {
      throw new IllegalArgumentException();
    }
    long start = System.nanoTime();
    long all = unit.toNanos(timeout);
    var completions = new ExecutorCompletionService<T>(this);
    List<Future<T>> futures = new ArrayList<>(tasks.size());
    ExecutionException failure = null;
    try {
      for (Callable<T> task : tasks) {
        futures.add(completions.submit(task));
      }
      for (int i = 0; i < futures.size(); i++) {
        Future<T> first =
            completions.poll(Math.max(0, all - (System.nanoTime() - start)), TimeUnit.NANOSECONDS);
        if (first == null) {
          throw new TimeoutException();
        }
        try {
          return first.get();
        } catch (ExecutionException e) {
          failure = e;
        } catch (RuntimeException e) {
          failure = new ExecutionException(e);
        }
      }
      throw failure;
    } finally {
      futures.forEach(future -> future.cancel(true));
    }
  }
}
