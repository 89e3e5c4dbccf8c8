package dev.mainstay.conformance.programs.concurrency;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** CompletableFuture: values, failures, combinations. */
public class Futures {
  public static void main(String[] args) throws Exception {
    CompletableFuture<Integer> source = new CompletableFuture<>();
    CompletableFuture<String> text =
        source.thenApply(i -> i + 1).thenCombine(source, (a, b) -> a + "/" + b);
    source.thenAccept(i -> System.out.println("accepted " + i));
    CompletableFuture<String> composed =
        text.thenCompose(t -> CompletableFuture.supplyAsync(() -> t + "!"));
    System.out.println(text.isDone() + " " + source.complete(1) + source.complete(2));
    System.out.println(text.get() + " " + composed.join() + " " + source.getNow(0));

    System.out.println(CompletableFuture.supplyAsync(() -> 20).thenApplyAsync(i -> i * 2).get());
    CompletableFuture<Integer> failed =
        CompletableFuture.supplyAsync(
            () -> {
              throw new IllegalStateException("broken");
            });
    try {
      failed.get();
    } catch (ExecutionException e) {
      System.out.println(e.getCause());
    }
    try {
      failed.thenApply(i -> i + 1).join();
    } catch (CompletionException e) {
      System.out.println(e.getMessage() + " " + e.getCause().getMessage());
    }
    System.out.println(
        failed.exceptionally(t -> -1).join() + " " + failed.isCompletedExceptionally());
    System.out.println(failed.handle((v, t) -> v + " " + t.getClass().getSimpleName()).join());
    failed.whenComplete((v, t) -> System.out.println(v + " " + t.getMessage()));

    CompletableFuture<Void> all =
        CompletableFuture.allOf(
            CompletableFuture.runAsync(() -> sleep(4)), CompletableFuture.runAsync(() -> sleep(2)));
    all.get(5, TimeUnit.SECONDS);
    System.out.println(all.isDone());
    System.out.println(
        CompletableFuture.anyOf(new CompletableFuture<>(), CompletableFuture.completedFuture("any"))
            .join());
    System.out.println(
        new CompletableFuture<String>()
            .applyToEither(CompletableFuture.completedFuture("x"), x -> x + x)
            .join());

    try {
      new CompletableFuture<>().get(2, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      System.out.println("timeout");
    }
    try {
      new CompletableFuture<>().orTimeout(2, TimeUnit.MILLISECONDS).join();
    } catch (CompletionException e) {
      System.out.println(e.getCause().getClass().getSimpleName());
    }
    System.out.println(
        new CompletableFuture<Integer>().completeOnTimeout(9, 2, TimeUnit.MILLISECONDS).join());
    CompletableFuture<Integer> cancelled = new CompletableFuture<>();
    CompletableFuture<Integer> dependent = cancelled.thenApply(i -> i);
    System.out.println(cancelled.cancel(true) + " " + cancelled.isCancelled());
    try {
      cancelled.join();
    } catch (CancellationException e) {
      System.out.println("cancelled");
    }
    try {
      dependent.join();
    } catch (CompletionException e) {
      System.out.println(e.getCause().getClass().getSimpleName());
    }
    System.out.println(
        CompletableFuture.failedFuture(new Exception("f")).handle((v, t) -> t).join());
  }

  private static void sleep(int milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
