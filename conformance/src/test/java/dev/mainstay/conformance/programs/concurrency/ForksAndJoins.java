package dev.mainstay.conformance.programs.concurrency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tasks that split themselves, in pools of all kinds, and parallel streams. */
public class ForksAndJoins {
  /** A sum, halved until it is short. */
  static final class Sum extends RecursiveTask<Integer> {
    private static final long serialVersionUID = 1;
    private final int from;
    private final int to;

    Sum(int from, int to) {
      this.from = from;
      this.to = to;
    }

    @Override
    protected Integer compute() {
      if (to - from <= 4) {
        int sum = 0;
        for (int i = from; i < to; i++) {
          sum += i;
        }
        return sum;
      }
      int middle = (from + to) / 2;
      Sum left = new Sum(from, middle);
      Sum right = new Sum(middle, to);
      left.fork();
      return right.compute() + left.join();
    }
  }

  /** The same with longs and doubles on the stack while a half is joined. */
  static final class Mean extends RecursiveTask<Double> {
    private static final long serialVersionUID = 1;
    private final long[] values;
    private final int from;
    private final int to;

    Mean(long[] values, int from, int to) {
      this.values = values;
      this.from = from;
      this.to = to;
    }

    @Override
    protected Double compute() {
      if (to - from == 1) {
        return (double) values[from];
      }
      int middle = (from + to) >>> 1;
      ForkJoinTask<Double> left = new Mean(values, from, middle).fork();
      Mean right = new Mean(values, middle, to);
      long weight = to - middle;
      return (weight * right.compute() + (middle - from) * left.join()) / (to - from);
    }
  }

  /** A sort in place. */
  static final class Sort extends RecursiveAction {
    private static final long serialVersionUID = 1;
    private final int[] array;
    private final int from;
    private final int to;

    Sort(int[] array, int from, int to) {
      this.array = array;
      this.from = from;
      this.to = to;
    }

    @Override
    protected void compute() {
      if (to - from < 2) {
        return;
      }
      int pivot = array[from];
      int low = from;
      for (int i = from + 1; i < to; i++) {
        if (array[i] < pivot) {
          array[low++] = array[i];
          array[i] = array[low];
          array[low] = pivot;
        }
      }
      invokeAll(new Sort(array, from, low), new Sort(array, low + 1, to));
    }
  }

  public static void main(String[] args) throws Exception {
    sums();
    actions();
    failures();
    pools();
    streams();
  }

  private static void sums() throws Exception {
    System.out.println(new Sum(0, 5).invoke() + " " + new Sum(0, 100).invoke());
    System.out.println(ForkJoinPool.commonPool().invoke(new Sum(0, 1000)));
    ForkJoinPool pool = new ForkJoinPool(3);
    System.out.println(pool.invoke(new Sum(10, 500)) + " " + pool.submit(new Sum(1, 90)).get());
    long[] values = new long[37];
    Arrays.setAll(values, i -> i * i);
    System.out.println(pool.invoke(new Mean(values, 0, values.length)));
    List<Sum> several = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      several.add(new Sum(i, 20 * i));
    }
    System.out.println(
        ForkJoinTask.invokeAll(several).stream()
            .map(ForkJoinTask::join)
            .map(String::valueOf)
            .collect(Collectors.joining(" ")));
    pool.shutdown();
    System.out.println(pool.awaitTermination(5, TimeUnit.SECONDS) + " " + pool.isShutdown());
  }

  private static void actions() {
    int[] array = new int[60];
    for (int i = 0; i < array.length; i++) {
      array[i] = i * 37 % 61;
    }
    Sort sort = new Sort(array, 0, array.length);
    System.out.println(sort.isDone() + " " + sort.invoke() + " " + sort.isCompletedNormally());
    System.out.println(Arrays.toString(array));
  }

  private static final class Failing extends RecursiveTask<String> {
    private static final long serialVersionUID = 1;
    private final int depth;

    Failing(int depth) {
      this.depth = depth;
    }

    @Override
    protected String compute() {
      if (depth == 0) {
        throw new IllegalStateException("at the bottom");
      }
      Failing next = new Failing(depth - 1);
      next.fork();
      return "above " + next.join();
    }
  }

  private static void failures() throws Exception {
    try {
      System.out.println(new Failing(3).invoke());
    } catch (IllegalStateException e) {
      System.out.println("invoke: " + root(e).getMessage());
    }
    Failing task = new Failing(2);
    task.fork();
    try {
      System.out.println(task.get());
    } catch (ExecutionException e) {
      System.out.println("get: " + root(e).getClass().getName() + " " + root(e).getMessage());
    }
    System.out.println(task.isCompletedAbnormally() + " " + task.isCancelled());
    Sum cancelled = new Sum(0, 3);
    System.out.println(cancelled.cancel(true) + " " + cancelled.isCancelled());
    try {
      cancelled.join();
    } catch (CancellationException e) {
      System.out.println("cancelled");
    }
    Sum completed = new Sum(0, 3);
    completed.complete(42);
    System.out.println(completed.join() + " " + completed.isCompletedNormally());
    Sum never = new Sum(0, 3);
    never.completeExceptionally(new IllegalArgumentException("given"));
    try {
      never.join();
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage());
    }
  }

  /** A task that another thread ran says so by an exception around the first one. */
  private static Throwable root(Throwable failure) {
    return failure.getCause() == null ? failure : root(failure.getCause());
  }

  private static void pools() throws Exception {
    ForkJoinPool pool = new ForkJoinPool(2);
    Future<String> future = pool.submit(() -> "called");
    System.out.println(future.get() + " " + pool.getParallelism());
    List<Callable<Integer>> calls = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      int number = i;
      calls.add(() -> new Sum(0, number * 10).invoke());
    }
    StringBuilder results = new StringBuilder();
    for (Future<Integer> each : pool.invokeAll(calls)) {
      results.append(each.get()).append(' ');
    }
    System.out.println(results);
    System.out.println(ForkJoinTask.adapt(() -> "adapted").invoke());
    System.out.println(pool.submit(() -> {}, "done").join());
    pool.shutdown();
    System.out.println(pool.awaitTermination(5, TimeUnit.SECONDS));
  }

  private static void streams() {
    System.out.println(IntStream.range(0, 1000).parallel().map(i -> i % 7).sum());
    List<Integer> numbers = IntStream.range(0, 50).boxed().collect(Collectors.toList());
    System.out.println(
        numbers.parallelStream()
            .filter(i -> i % 5 == 0)
            .map(i -> i * i)
            .collect(Collectors.toList()));
    System.out.println(numbers.stream().parallel().reduce(0, Integer::sum));
  }
}
