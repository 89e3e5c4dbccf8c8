package dev.mainstay.guest.library.java.util.concurrent;

import dev.mainstay.guest.library.java.util.concurrent.locks.Waiters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** {@code java.util.concurrent.ThreadPoolExecutor}. */
public class ThreadPoolExecutor extends AbstractExecutorService {
  private final BlockingQueue<Runnable> queue;
  private final Set<Worker> workers = new LinkedHashSet<>();
  private final Waiters termination = new Waiters();
  private ThreadFactory threadFactory;
  private RejectedExecutionHandler handler;
  private int corePoolSize;
  private int maximumPoolSize;
  private long keepAlive;
  private boolean coreTimesOut;
  private boolean shutdown;
  private boolean stopped;
  private boolean terminated;
  private int largest;
  private long completed;

  public ThreadPoolExecutor(
      int corePoolSize,
      int maximumPoolSize,
      long keepAliveTime,
      TimeUnit unit,
      BlockingQueue<Runnable> workQueue) {
    this(
        corePoolSize,
        maximumPoolSize,
        keepAliveTime,
        unit,
        workQueue,
        Executors.defaultThreadFactory(),
        new AbortPolicy());
  }

  public ThreadPoolExecutor(
      int corePoolSize,
      int maximumPoolSize,
      long keepAliveTime,
      TimeUnit unit,
      BlockingQueue<Runnable> workQueue,
      ThreadFactory threadFactory) {
    this(
        corePoolSize,
        maximumPoolSize,
        keepAliveTime,
        unit,
        workQueue,
        threadFactory,
        new AbortPolicy());
  }

  public ThreadPoolExecutor(
      int corePoolSize,
      int maximumPoolSize,
      long keepAliveTime,
      TimeUnit unit,
      BlockingQueue<Runnable> workQueue,
      RejectedExecutionHandler handler) {
    this(
        corePoolSize,
        maximumPoolSize,
        keepAliveTime,
        unit,
        workQueue,
        Executors.defaultThreadFactory(),
        handler);
  }

  public ThreadPoolExecutor(
      int corePoolSize,
      int maximumPoolSize,
      long keepAliveTime,
      TimeUnit unit,
      BlockingQueue<Runnable> workQueue,
      ThreadFactory threadFactory,
      RejectedExecutionHandler handler) {
    if (corePoolSize < 0
        || maximumPoolSize <= 0
        || maximumPoolSize < corePoolSize
        || keepAliveTime < 0) {
      throw new IllegalArgumentException();
    }
    if (workQueue == null || threadFactory == null || handler == null) {
      throw new NullPointerException();
    }
    this.corePoolSize = corePoolSize;
    this.maximumPoolSize = maximumPoolSize;
    this.keepAlive = unit.toNanos(keepAliveTime);
    this.queue = workQueue;
    this.threadFactory = threadFactory;
    this.handler = handler;
  }

  /** A thread of the pool and its first task. */
  private final class Worker implements Runnable {
    private Runnable first;
    private Thread thread;
    private boolean running;

    Worker(Runnable first) {
      this.first = first;
    }

    @Override
    public void run() {
      boolean abrupt = true;
      try {
        for (Runnable task = next(); task != null; task = next()) {
          execute(task);
        }
        abrupt = false;
      } finally {
        workers.remove(this);
        if (abrupt && !stopped && (workers.size() < corePoolSize || !queue.isEmpty())) {
          addWorker(null);
        }
        terminateIfDone();
      }
    }

    private Runnable next() {
      if (first != null) {
        Runnable task = first;
        first = null;
        return task;
      }
      while (!stopped && !(shutdown && queue.isEmpty())) {
        try {
          boolean timed = coreTimesOut || workers.size() > corePoolSize;
          Runnable task = timed ? queue.poll(keepAlive, TimeUnit.NANOSECONDS) : queue.take();
          if (task != null) {
            return task;
          }
          if (workers.size() > 1 || queue.isEmpty()) {
            return null;
          }
        } catch (InterruptedException e) {
          // By a shutdown, or by a task that was over when somebody meant it.
        }
      }
      return null;
    }

    private void execute(Runnable task) {
      if (!stopped) {
        boolean ignored = Thread.interrupted();
      }
      running = true;
      try {
        beforeExecute(thread, task);
        try {
          task.run();
          afterExecute(task, null);
        } catch (Throwable failure) {
          afterExecute(task, failure);
          throw failure;
        }
      } finally {
        running = false;
        completed++;
      }
    }
  }

  private boolean addWorker(Runnable first) {
    Worker worker = new Worker(first);
    Thread thread = threadFactory.newThread(worker);
    if (thread == null) {
      return false;
    }
    worker.thread = thread;
    workers.add(worker);
    largest = Math.max(largest, workers.size());
    thread.start();
    return true;
  }

  @Override
  public void execute(Runnable command) {
    if (command == null) {
      throw new NullPointerException();
    }
    if (!shutdown) {
      if (workers.size() < corePoolSize && addWorker(command)) {
        return;
      }
      if (queue.offer(command)) {
        if (workers.isEmpty()) {
          addWorker(null);
        }
        return;
      }
      if (workers.size() < maximumPoolSize && addWorker(command)) {
        return;
      }
    }
    reject(command);
  }

  final void reject(Runnable command) {
    handler.rejectedExecution(command, this);
  }

  /** A worker for what was put into the queue beside {@link #execute}. */
  final void ensurePrestart() {
    if (workers.size() < corePoolSize || workers.isEmpty()) {
      addWorker(null);
    }
  }

  @Override
  public void shutdown() {
    if (!shutdown) {
      shutdown = true;
      onShutdown();
    }
    interruptIdle();
    terminateIfDone();
  }

  void onShutdown() {}

  private void interruptIdle() {
    for (Worker worker : workers) {
      if (!worker.running) {
        worker.thread.interrupt();
      }
    }
  }

  @Override
  public List<Runnable> shutdownNow() {
    shutdown = true;
    stopped = true;
    for (Worker worker : workers) {
      worker.thread.interrupt();
    }
    List<Runnable> waiting = new ArrayList<>();
    // One by one: a queue of delayed tasks gives out only those that are due.
    for (Object task : queue.toArray()) {
      if (queue.remove(task)) {
        waiting.add((Runnable) task);
      }
    }
    terminateIfDone();
    return waiting;
  }

  private void terminateIfDone() {
    if (shutdown && !terminated && workers.isEmpty() && (stopped || queue.isEmpty())) {
      terminated = true;
      terminated();
      termination.wakeAll();
    } else if (shutdown && queue.isEmpty()) {
      interruptIdle();
    }
  }

  @Override
  public boolean isShutdown() {
    return shutdown;
  }

  public boolean isTerminating() {
    return shutdown && !terminated;
  }

  @Override
  public boolean isTerminated() {
    return terminated;
  }

  final boolean isStopped() {
    return stopped;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    return terminated || termination.await(this, Math.max(0, unit.toNanos(timeout)));
  }

  protected void beforeExecute(Thread t, Runnable r) {}

  protected void afterExecute(Runnable r, Throwable t) {}

  protected void terminated() {}

  public void setThreadFactory(ThreadFactory threadFactory) {
    if (threadFactory == null) {
      throw new NullPointerException();
    }
    this.threadFactory = threadFactory;
  }

  public ThreadFactory getThreadFactory() {
    return threadFactory;
  }

  public void setRejectedExecutionHandler(RejectedExecutionHandler handler) {
    if (handler == null) {
      throw new NullPointerException();
    }
    this.handler = handler;
  }

  public RejectedExecutionHandler getRejectedExecutionHandler() {
    return handler;
  }

  public void setCorePoolSize(int corePoolSize) {
    if (corePoolSize < 0 || maximumPoolSize < corePoolSize) {
      throw new IllegalArgumentException();
    }
    int more = corePoolSize - this.corePoolSize;
    this.corePoolSize = corePoolSize;
    if (more < 0) {
      interruptIdle();
    }
    for (int i = Math.min(more, queue.size()); i > 0 && !queue.isEmpty(); i--) {
      addWorker(null);
    }
  }

  public int getCorePoolSize() {
    return corePoolSize;
  }

  public boolean prestartCoreThread() {
    return workers.size() < corePoolSize && addWorker(null);
  }

  public int prestartAllCoreThreads() {
    int started = 0;
    while (prestartCoreThread()) {
      started++;
    }
    return started;
  }

  public boolean allowsCoreThreadTimeOut() {
    return coreTimesOut;
  }

  public void allowCoreThreadTimeOut(boolean value) {
    if (value && keepAlive <= 0) {
      throw new IllegalArgumentException("Core threads must have nonzero keep alive times");
    }
    coreTimesOut = value;
    if (value) {
      interruptIdle();
    }
  }

  public void setMaximumPoolSize(int maximumPoolSize) {
    if (maximumPoolSize <= 0 || maximumPoolSize < corePoolSize) {
      throw new IllegalArgumentException();
    }
    this.maximumPoolSize = maximumPoolSize;
    interruptIdle();
  }

  public int getMaximumPoolSize() {
    return maximumPoolSize;
  }

  public void setKeepAliveTime(long time, TimeUnit unit) {
    if (time < 0) {
      throw new IllegalArgumentException();
    }
    keepAlive = unit.toNanos(time);
    interruptIdle();
  }

  public long getKeepAliveTime(TimeUnit unit) {
    return unit.convert(keepAlive, TimeUnit.NANOSECONDS);
  }

  public BlockingQueue<Runnable> getQueue() {
    return queue;
  }

  public boolean remove(Runnable task) {
    boolean removed = queue.remove(task);
    terminateIfDone();
    return removed;
  }

  public void purge() {
    queue.removeIf(task -> task instanceof Future<?> future && future.isCancelled());
    terminateIfDone();
  }

  public int getPoolSize() {
    return workers.size();
  }

  public int getActiveCount() {
    int active = 0;
    for (Worker worker : workers) {
      active += worker.running ? 1 : 0;
    }
    return active;
  }

  public int getLargestPoolSize() {
    return largest;
  }

  public long getTaskCount() {
    return completed + queue.size() + getActiveCount();
  }

  public long getCompletedTaskCount() {
    return completed;
  }

  @Override
  public String toString() {
    String state = terminated ? "Terminated" : shutdown ? "Shutting down" : "Running";
    return super.toString()
        + "["
        + state
        + ", pool size = "
        + getPoolSize()
        + ", active threads = "
        + getActiveCount()
        + ", queued tasks = "
        + queue.size()
        + ", completed tasks = "
        + completed
        + "]";
  }

  /** Throws. */
  public static class AbortPolicy implements RejectedExecutionHandler {
    public AbortPolicy() {}

    @Override
    public void rejectedExecution(Runnable r, ThreadPoolExecutor e) {
      throw new RejectedExecutionException("Task " + r + " rejected from " + e);
    }
  }

  /** Runs it, unless the executor was shut down. */
  public static class CallerRunsPolicy implements RejectedExecutionHandler {
    public CallerRunsPolicy() {}

    @Override
    public void rejectedExecution(Runnable r, ThreadPoolExecutor e) {
      if (!e.isShutdown()) {
        r.run();
      }
    }
  }

  /** Does nothing. */
  public static class DiscardPolicy implements RejectedExecutionHandler {
    public DiscardPolicy() {}

    @Override
    public void rejectedExecution(Runnable r, ThreadPoolExecutor e) {}
  }

  /** Drops the task that waits longest in its favour. */
  public static class DiscardOldestPolicy implements RejectedExecutionHandler {
    public DiscardOldestPolicy() {}

    @Override
    public void rejectedExecution(Runnable r, ThreadPoolExecutor e) {
      if (!e.isShutdown()) {
        e.getQueue().poll();
        e.execute(r);
      }
    }
  }
}
