package dev.mainstay.conformance.programs.concurrency;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Executors, futures, scheduled tasks. */
public class Executing {
  public static void main(String[] args) throws Exception {
    single();
    fixed();
    refused();
    scheduled();
    tasks();
  }

  private static void single() throws Exception {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      int number = i;
      executor.execute(() -> order.add(number));
    }
    Future<String> name = executor.submit(() -> Thread.currentThread().getName());
    System.out.println(name.get().startsWith("pool-") + " " + name.isDone() + " " + order);
    Future<?> failing =
        executor.submit(
            () -> {
              throw new IllegalStateException("no");
            });
    try {
      failing.get();
    } catch (ExecutionException e) {
      System.out.println(e.getMessage() + " " + e.getCause().getMessage());
    }
    System.out.println(executor.submit(() -> {}, 7).get());
    executor.shutdown();
    System.out.println(
        executor.awaitTermination(5, TimeUnit.SECONDS) + " " + executor.isTerminated());
    try {
      executor.submit(() -> 1);
    } catch (RejectedExecutionException e) {
      System.out.println("rejected");
    }
  }

  private static void fixed() throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(3);
    List<Callable<Integer>> squares = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      int number = i;
      squares.add(
          () -> {
            Thread.sleep(1);
            return number * number;
          });
    }
    int sum = 0;
    for (Future<Integer> future : executor.invokeAll(squares)) {
      sum += future.get();
    }
    System.out.println(sum);
    Callable<String> fails =
        () -> {
          throw new Exception("one");
        };
    System.out.println(executor.invokeAny(List.of(fails, () -> "two")));
    try {
      executor.invokeAny(List.of(fails, fails));
    } catch (ExecutionException e) {
      System.out.println(e.getCause().getMessage());
    }
    Future<?> sleeping =
        executor.submit(
            () -> {
              Thread.sleep(100_000);
              return null;
            });
    try {
      sleeping.get(3, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      System.out.println("too long");
    }
    System.out.println(sleeping.cancel(true) + " " + sleeping.isCancelled());
    try {
      sleeping.get();
    } catch (CancellationException e) {
      System.out.println("cancelled");
    }
    System.out.println(executor.shutdownNow());
    System.out.println(executor.awaitTermination(5, TimeUnit.SECONDS));
  }

  private static void refused() throws Exception {
    var executor = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1));
    var gate = new java.util.concurrent.CountDownLatch(1);
    executor.submit(
        () -> {
          gate.await();
          return null;
        });
    executor.submit(() -> {});
    try {
      executor.submit(() -> {});
    } catch (RejectedExecutionException e) {
      System.out.println("full " + executor.getQueue().size() + executor.getPoolSize());
    }
    executor.setRejectedExecutionHandler(new ThreadPoolExecutor.CallerRunsPolicy());
    executor.execute(() -> System.out.println("by the caller"));
    gate.countDown();
    executor.shutdown();
    System.out.println(executor.awaitTermination(5, TimeUnit.SECONDS));
    System.out.println(executor.getCompletedTaskCount());
  }

  private static void scheduled() throws Exception {
    ScheduledExecutorService executor = Executors.newScheduledThreadPool(1);
    List<String> order = new ArrayList<>();
    executor.schedule(() -> order.add("late"), 30, TimeUnit.MILLISECONDS);
    executor.schedule(() -> order.add("soon"), 1, TimeUnit.MILLISECONDS);
    ScheduledFuture<String> between = executor.schedule(() -> "value", 10, TimeUnit.MILLISECONDS);
    System.out.println(between.get());
    AtomicInteger ticks = new AtomicInteger();
    ScheduledFuture<?> periodic =
        executor.scheduleAtFixedRate(
            () -> {
              if (ticks.incrementAndGet() == 3) {
                throw new IllegalStateException("enough");
              }
            },
            1,
            2,
            TimeUnit.MILLISECONDS);
    try {
      periodic.get();
    } catch (ExecutionException e) {
      System.out.println(e.getCause().getMessage() + " " + ticks);
    }
    executor.shutdown();
    System.out.println(executor.awaitTermination(5, TimeUnit.SECONDS) + " " + order);
  }

  private static void tasks() throws Exception {
    FutureTask<Integer> task = new FutureTask<>(() -> 42);
    System.out.println(task.isDone());
    new Thread(task).start();
    System.out.println(task.get() + " " + task.isDone() + " " + task.cancel(true));
  }
}
