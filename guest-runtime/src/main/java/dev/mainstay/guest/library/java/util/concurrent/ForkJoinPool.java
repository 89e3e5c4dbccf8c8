package dev.mainstay.guest.library.java.util.concurrent;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * {@code java.util.concurrent.ForkJoinPool}: daemon threads that take tasks in the order in which
 * they came. As only one thread runs at a time, nothing is stolen; who joins a task that nobody has
 * begun runs it.
 */
public class ForkJoinPool extends AbstractExecutorService {
  private static final class Common {
    /** More than one, as tasks may block. */
    static final ForkJoinPool POOL = new ForkJoinPool(7, "ForkJoinPool.commonPool-worker-");
  }

  private static int lastPool;

  private final ThreadPoolExecutor threads;
  private final int parallelism;

  public ForkJoinPool() {
    this(Runtime.getRuntime().availableProcessors());
  }

  public ForkJoinPool(int parallelism) {
    this(parallelism, "ForkJoinPool-" + ++lastPool + "-worker-");
  }

  private ForkJoinPool(int parallelism, String name) {
    if (parallelism <= 0) {
      throw new IllegalArgumentException();
    }
    this.parallelism = parallelism;
    threads =
        new ThreadPoolExecutor(
            parallelism,
            parallelism,
            60,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            new Daemons(name));
    threads.allowCoreThreadTimeOut(true);
  }

  private static final class Daemons implements ThreadFactory {
    private final String name;
    private int last;

    Daemons(String name) {
      this.name = name;
    }

    @Override
    public Thread newThread(Runnable r) {
      Thread thread = new Thread(r, name + ++last);
      thread.setDaemon(true);
      return thread;
    }
  }

  public static ForkJoinPool commonPool() {
    return Common.POOL;
  }

  public static int getCommonPoolParallelism() {
    return commonPool().parallelism;
  }

  public int getParallelism() {
    return parallelism;
  }

  public int getPoolSize() {
    return threads.getPoolSize();
  }

  public int getActiveThreadCount() {
    return threads.getActiveCount();
  }

  @Override
  public void execute(Runnable task) {
    threads.execute(task);
  }

  public void execute(ForkJoinTask<?> task) {
    threads.execute(task::runHere);
  }

  public <T> ForkJoinTask<T> submit(ForkJoinTask<T> task) {
    execute(task);
    return task;
  }

  @Override
  public <T> ForkJoinTask<T> submit(Callable<T> task) {
    return submit(ForkJoinTask.adapt(task));
  }

  @Override
  public <T> ForkJoinTask<T> submit(Runnable task, T result) {
    return submit(ForkJoinTask.adapt(task, result));
  }

  @Override
  public ForkJoinTask<?> submit(Runnable task) {
    return submit(ForkJoinTask.adapt(task));
  }

  public <T> T invoke(ForkJoinTask<T> task) {
    execute(task);
    return task.join();
  }

  @SuppressWarnings("ThreadPriorityCheck")
  public boolean awaitQuiescence(long timeout, TimeUnit unit) {
    long start = System.nanoTime();
    while (threads.getActiveCount() != 0 || !threads.getQueue().isEmpty()) {
      if (System.nanoTime() - start > unit.toNanos(timeout)) {
        return false;
      }
      Thread.yield();
    }
    return true;
  }

  /** The common pool cannot be shut down. */
  @Override
  public void shutdown() {
    if (this != Common.POOL) {
      threads.shutdown();
    }
  }

  @Override
  public List<Runnable> shutdownNow() {
    if (this != Common.POOL) {
      threads.shutdownNow();
    }
    return List.of();
  }

  @Override
  public boolean isShutdown() {
    return threads.isShutdown();
  }

  @Override
  public boolean isTerminated() {
    return threads.isTerminated();
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    if (this == Common.POOL) {
      awaitQuiescence(timeout, unit);
      return false;
    }
    return threads.awaitTermination(timeout, unit);
  }
}
