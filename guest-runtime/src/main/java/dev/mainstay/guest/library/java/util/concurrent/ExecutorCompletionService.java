package dev.mainstay.guest.library.java.util.concurrent;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** {@code java.util.concurrent.ExecutorCompletionService}. */
public class ExecutorCompletionService<V> implements CompletionService<V> {
  private final Executor executor;
  private final BlockingQueue<Future<V>> completed;

  public ExecutorCompletionService(Executor executor) {
    this(executor, new LinkedBlockingQueue<>());
  }

  public ExecutorCompletionService(Executor executor, BlockingQueue<Future<V>> completionQueue) {
    if (executor == null || completionQueue == null) {
      throw new NullPointerException();
    }
    this.executor = executor;
    this.completed = completionQueue;
  }

  @Override
  public Future<V> submit(Callable<V> task) {
    FutureTask<V> future =
        new FutureTask<>(task) {
          @Override
          protected void done() {
            completed.add(this);
          }
        };
    executor.execute(future);
    return future;
  }

  @Override
  public Future<V> submit(Runnable task, V result) {
    return submit(Executors.callable(task, result));
  }

  @Override
  public Future<V> take() throws InterruptedException {
    return completed.take();
  }

  @Override
  public Future<V> poll() {
    return completed.poll();
  }

  @Override
  public Future<V> poll(long timeout, TimeUnit unit) throws InterruptedException {
    return completed.poll(timeout, unit);
  }
}
