package dev.mainstay.guest.library.java.util.concurrent;

import dev.mainstay.guest.library.java.util.concurrent.locks.Waiters;
import java.util.ArrayDeque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** {@code java.util.concurrent.CompletableFuture}. */
public class CompletableFuture<T> implements Future<T>, CompletionStage<T> {
  /** Says where to run what depends on a future: nowhere else. */
  private static final Executor HERE = Runnable::run;

  private final Waiters waiters = new Waiters();

  /** What is to be done when this is completed, the latest first, as on the JVM. */
  private ArrayDeque<Runnable> dependents;

  private boolean done;
  private T result;
  private Throwable failure;

  public CompletableFuture() {}

  public static <U> CompletableFuture<U> supplyAsync(Supplier<U> supplier) {
    return supplyAsync(supplier, ForkJoinPool.commonPool());
  }

  public static <U> CompletableFuture<U> supplyAsync(Supplier<U> supplier, Executor executor) {
    requireFunction(supplier);
    CompletableFuture<U> future = new CompletableFuture<>();
    executor.execute(() -> future.run(() -> future.complete(supplier.get())));
    return future;
  }

  public static CompletableFuture<Void> runAsync(Runnable runnable) {
    return runAsync(runnable, ForkJoinPool.commonPool());
  }

  public static CompletableFuture<Void> runAsync(Runnable runnable, Executor executor) {
    requireFunction(runnable);
    return supplyAsync(
        () -> {
          runnable.run();
          return null;
        },
        executor);
  }

  public static <U> CompletableFuture<U> completedFuture(U value) {
    CompletableFuture<U> future = new CompletableFuture<>();
    future.complete(value);
    return future;
  }

  public static <U> CompletableFuture<U> failedFuture(Throwable ex) {
    requireFunction(ex);
    CompletableFuture<U> future = new CompletableFuture<>();
    future.completeExceptionally(ex);
    return future;
  }

  public static <U> CompletionStage<U> completedStage(U value) {
    return completedFuture(value);
  }

  public static <U> CompletionStage<U> failedStage(Throwable ex) {
    return failedFuture(ex);
  }

  private static void requireFunction(Object function) {
    if (function == null) {
      throw new NullPointerException();
    }
  }

  /** Runs what completes this, which is completed as well if that fails. */
  private void run(Runnable step) {
    if (!done) {
      try {
        step.run();
      } catch (Throwable t) {
        completeExceptionally(wrapped(t));
      }
    }
  }

  private static Throwable wrapped(Throwable t) {
    return t instanceof CompletionException ? t : new CompletionException(t);
  }

  public boolean complete(T value) {
    return finish(value, null);
  }

  public boolean completeExceptionally(Throwable ex) {
    requireFunction(ex);
    return finish(null, ex);
  }

  private boolean finish(T value, Throwable cause) {
    if (done) {
      return false;
    }
    result = value;
    failure = cause;
    done = true;
    waiters.wakeAll();
    if (dependents != null) {
      while (!dependents.isEmpty()) {
        dependents.pop().run();
      }
      dependents = null;
    }
    return true;
  }

  private void whenDone(Runnable dependent) {
    if (done) {
      dependent.run();
      return;
    }
    if (dependents == null) {
      dependents = new ArrayDeque<>();
    }
    dependents.push(dependent);
  }

  /** Becomes what another stage becomes. */
  private void follow(CompletionStage<? extends T> stage) {
    stage.whenComplete(
        (value, cause) -> {
          if (cause == null) {
            complete(value);
          } else {
            completeExceptionally(wrapped(cause));
          }
        });
  }

  private interface Step<A, N> {
    void take(A value, CompletableFuture<N> next);
  }

  private interface BothStep<A, B, N> {
    void take(A value, B second, CompletableFuture<N> next);
  }

  private <N> CompletableFuture<N> after(Executor executor, Object function, Step<T, N> step) {
    requireFunction(function);
    CompletableFuture<N> next = newIncompleteFuture();
    whenDone(
        () -> {
          if (failure != null) {
            next.completeExceptionally(wrapped(failure));
          } else {
            executor.execute(() -> next.run(() -> step.take(result, next)));
          }
        });
    return next;
  }

  private <N> CompletableFuture<N> always(
      Executor executor, Object function, BothStep<T, Throwable, N> step) {
    requireFunction(function);
    CompletableFuture<N> next = newIncompleteFuture();
    whenDone(() -> executor.execute(() -> next.run(() -> step.take(result, failure, next))));
    return next;
  }

  private static <A> void tell(
      BiConsumer<? super A, ? super Throwable> action,
      A value,
      Throwable cause,
      CompletableFuture<A> next) {
    try {
      action.accept(value, cause);
    } catch (Throwable t) {
      if (cause == null) {
        throw t;
      }
      if (cause != t) {
        cause.addSuppressed(t);
      }
    }
    if (cause == null) {
      next.complete(value);
    } else {
      next.completeExceptionally(wrapped(cause));
    }
  }

  private <U, N> CompletableFuture<N> afterBoth(
      Executor executor,
      CompletionStage<? extends U> other,
      Object function,
      BothStep<T, U, N> step) {
    requireFunction(function);
    CompletableFuture<N> next = newIncompleteFuture();
    CompletableFuture<? extends U> second = other.toCompletableFuture();
    Runnable whenBoth =
        () -> {
          Throwable cause = failure != null ? failure : second.failure;
          if (cause != null) {
            next.completeExceptionally(wrapped(cause));
          } else {
            executor.execute(() -> next.run(() -> step.take(result, second.result, next)));
          }
        };
    if (done) {
      second.whenDone(whenBoth);
    } else {
      whenDone(() -> second.whenDone(whenBoth));
    }
    return next;
  }

  private <N> CompletableFuture<N> afterEither(
      Executor executor, CompletionStage<? extends T> other, Object function, Step<T, N> step) {
    requireFunction(function);
    CompletableFuture<T> first = new CompletableFuture<>();
    first.follow(this);
    first.follow(other);
    return first.after(executor, function, step);
  }

  @Override
  public <U> CompletableFuture<U> thenApply(Function<? super T, ? extends U> fn) {
    return after(HERE, fn, (value, next) -> next.complete(fn.apply(value)));
  }

  @Override
  public <U> CompletableFuture<U> thenApplyAsync(Function<? super T, ? extends U> fn) {
    return thenApplyAsync(fn, defaultExecutor());
  }

  @Override
  public <U> CompletableFuture<U> thenApplyAsync(
      Function<? super T, ? extends U> fn, Executor executor) {
    return after(executor, fn, (value, next) -> next.complete(fn.apply(value)));
  }

  @Override
  public CompletableFuture<Void> thenAccept(Consumer<? super T> action) {
    return after(
        HERE,
        action,
        (value, next) -> {
          action.accept(value);
          next.complete(null);
        });
  }

  @Override
  public CompletableFuture<Void> thenAcceptAsync(Consumer<? super T> action) {
    return thenAcceptAsync(action, defaultExecutor());
  }

  @Override
  public CompletableFuture<Void> thenAcceptAsync(Consumer<? super T> action, Executor executor) {
    return after(
        executor,
        action,
        (value, next) -> {
          action.accept(value);
          next.complete(null);
        });
  }

  @Override
  public CompletableFuture<Void> thenRun(Runnable action) {
    return after(
        HERE,
        action,
        (value, next) -> {
          action.run();
          next.complete(null);
        });
  }

  @Override
  public CompletableFuture<Void> thenRunAsync(Runnable action) {
    return thenRunAsync(action, defaultExecutor());
  }

  @Override
  public CompletableFuture<Void> thenRunAsync(Runnable action, Executor executor) {
    return after(
        executor,
        action,
        (value, next) -> {
          action.run();
          next.complete(null);
        });
  }

  @Override
  public <U, V> CompletableFuture<V> thenCombine(
      CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> fn) {
    return afterBoth(
        HERE, other, fn, (value, second, next) -> next.complete(fn.apply(value, second)));
  }

  @Override
  public <U, V> CompletableFuture<V> thenCombineAsync(
      CompletionStage<? extends U> other, BiFunction<? super T, ? super U, ? extends V> fn) {
    return thenCombineAsync(other, fn, defaultExecutor());
  }

  @Override
  public <U, V> CompletableFuture<V> thenCombineAsync(
      CompletionStage<? extends U> other,
      BiFunction<? super T, ? super U, ? extends V> fn,
      Executor executor) {
    return afterBoth(
        executor, other, fn, (value, second, next) -> next.complete(fn.apply(value, second)));
  }

  @Override
  public <U> CompletableFuture<Void> thenAcceptBoth(
      CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> action) {
    return afterBoth(
        HERE,
        other,
        action,
        (value, second, next) -> {
          action.accept(value, second);
          next.complete(null);
        });
  }

  @Override
  public <U> CompletableFuture<Void> thenAcceptBothAsync(
      CompletionStage<? extends U> other, BiConsumer<? super T, ? super U> action) {
    return thenAcceptBothAsync(other, action, defaultExecutor());
  }

  @Override
  public <U> CompletableFuture<Void> thenAcceptBothAsync(
      CompletionStage<? extends U> other,
      BiConsumer<? super T, ? super U> action,
      Executor executor) {
    return afterBoth(
        executor,
        other,
        action,
        (value, second, next) -> {
          action.accept(value, second);
          next.complete(null);
        });
  }

  @Override
  public CompletableFuture<Void> runAfterBoth(CompletionStage<?> other, Runnable action) {
    return afterBoth(
        HERE,
        other,
        action,
        (value, second, next) -> {
          action.run();
          next.complete(null);
        });
  }

  @Override
  public CompletableFuture<Void> runAfterBothAsync(CompletionStage<?> other, Runnable action) {
    return runAfterBothAsync(other, action, defaultExecutor());
  }

  @Override
  public CompletableFuture<Void> runAfterBothAsync(
      CompletionStage<?> other, Runnable action, Executor executor) {
    return afterBoth(
        executor,
        other,
        action,
        (value, second, next) -> {
          action.run();
          next.complete(null);
        });
  }

  @Override
  public <U> CompletableFuture<U> applyToEither(
      CompletionStage<? extends T> other, Function<? super T, U> fn) {
    return afterEither(HERE, other, fn, (value, next) -> next.complete(fn.apply(value)));
  }

  @Override
  public <U> CompletableFuture<U> applyToEitherAsync(
      CompletionStage<? extends T> other, Function<? super T, U> fn) {
    return applyToEitherAsync(other, fn, defaultExecutor());
  }

  @Override
  public <U> CompletableFuture<U> applyToEitherAsync(
      CompletionStage<? extends T> other, Function<? super T, U> fn, Executor executor) {
    return afterEither(executor, other, fn, (value, next) -> next.complete(fn.apply(value)));
  }

  @Override
  public CompletableFuture<Void> acceptEither(
      CompletionStage<? extends T> other, Consumer<? super T> action) {
    return afterEither(
        HERE,
        other,
        action,
        (value, next) -> {
          action.accept(value);
          next.complete(null);
        });
  }

  @Override
  public CompletableFuture<Void> acceptEitherAsync(
      CompletionStage<? extends T> other, Consumer<? super T> action) {
    return acceptEitherAsync(other, action, defaultExecutor());
  }

  @Override
  public CompletableFuture<Void> acceptEitherAsync(
      CompletionStage<? extends T> other, Consumer<? super T> action, Executor executor) {
    return afterEither(
        executor,
        other,
        action,
        (value, next) -> {
          action.accept(value);
          next.complete(null);
        });
  }

  @Override
  public CompletableFuture<Void> runAfterEither(CompletionStage<?> other, Runnable action) {
    return anyOf(this, other.toCompletableFuture()).thenRun(action);
  }

  @Override
  public CompletableFuture<Void> runAfterEitherAsync(CompletionStage<?> other, Runnable action) {
    return runAfterEitherAsync(other, action, defaultExecutor());
  }

  @Override
  public CompletableFuture<Void> runAfterEitherAsync(
      CompletionStage<?> other, Runnable action, Executor executor) {
    return anyOf(this, other.toCompletableFuture()).thenRunAsync(action, executor);
  }

  @Override
  public <U> CompletableFuture<U> thenCompose(
      Function<? super T, ? extends CompletionStage<U>> fn) {
    return after(HERE, fn, (value, next) -> next.follow(fn.apply(value)));
  }

  @Override
  public <U> CompletableFuture<U> thenComposeAsync(
      Function<? super T, ? extends CompletionStage<U>> fn) {
    return thenComposeAsync(fn, defaultExecutor());
  }

  @Override
  public <U> CompletableFuture<U> thenComposeAsync(
      Function<? super T, ? extends CompletionStage<U>> fn, Executor executor) {
    return after(executor, fn, (value, next) -> next.follow(fn.apply(value)));
  }

  @Override
  public <U> CompletableFuture<U> handle(BiFunction<? super T, Throwable, ? extends U> fn) {
    return always(HERE, fn, (value, cause, next) -> next.complete(fn.apply(value, cause)));
  }

  @Override
  public <U> CompletableFuture<U> handleAsync(BiFunction<? super T, Throwable, ? extends U> fn) {
    return handleAsync(fn, defaultExecutor());
  }

  @Override
  public <U> CompletableFuture<U> handleAsync(
      BiFunction<? super T, Throwable, ? extends U> fn, Executor executor) {
    return always(executor, fn, (value, cause, next) -> next.complete(fn.apply(value, cause)));
  }

  @Override
  public CompletableFuture<T> whenComplete(BiConsumer<? super T, ? super Throwable> action) {
    return always(HERE, action, (value, cause, next) -> tell(action, value, cause, next));
  }

  @Override
  public CompletableFuture<T> whenCompleteAsync(BiConsumer<? super T, ? super Throwable> action) {
    return whenCompleteAsync(action, defaultExecutor());
  }

  @Override
  public CompletableFuture<T> whenCompleteAsync(
      BiConsumer<? super T, ? super Throwable> action, Executor executor) {
    return always(executor, action, (value, cause, next) -> tell(action, value, cause, next));
  }

  @Override
  public CompletableFuture<T> exceptionally(Function<Throwable, ? extends T> fn) {
    return always(
        HERE, fn, (value, cause, next) -> next.complete(cause == null ? value : fn.apply(cause)));
  }

  @Override
  public CompletableFuture<T> exceptionallyAsync(Function<Throwable, ? extends T> fn) {
    return exceptionallyAsync(fn, defaultExecutor());
  }

  @Override
  public CompletableFuture<T> exceptionallyAsync(
      Function<Throwable, ? extends T> fn, Executor executor) {
    return always(
        executor,
        fn,
        (value, cause, next) -> next.complete(cause == null ? value : fn.apply(cause)));
  }

  @Override
  public CompletableFuture<T> exceptionallyCompose(
      Function<Throwable, ? extends CompletionStage<T>> fn) {
    return exceptionallyComposeAsync(fn, HERE);
  }

  @Override
  public CompletableFuture<T> exceptionallyComposeAsync(
      Function<Throwable, ? extends CompletionStage<T>> fn) {
    return exceptionallyComposeAsync(fn, defaultExecutor());
  }

  @Override
  public CompletableFuture<T> exceptionallyComposeAsync(
      Function<Throwable, ? extends CompletionStage<T>> fn, Executor executor) {
    return always(
        executor, fn, (value, cause, next) -> next.follow(cause == null ? this : fn.apply(cause)));
  }

  @Override
  public CompletableFuture<T> toCompletableFuture() {
    return this;
  }

  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new CompletableFuture<>();
  }

  public Executor defaultExecutor() {
    return ForkJoinPool.commonPool();
  }

  public static CompletableFuture<Void> allOf(CompletableFuture<?>... cfs) {
    CompletableFuture<Void> all = completedFuture(null);
    for (CompletableFuture<?> future : cfs) {
      all = all.runAfterBoth(future, () -> {});
    }
    return all;
  }

  public static CompletableFuture<Object> anyOf(CompletableFuture<?>... cfs) {
    CompletableFuture<Object> any = new CompletableFuture<>();
    for (CompletableFuture<?> future : cfs) {
      any.follow(future);
    }
    return any;
  }

  @Override
  public boolean isDone() {
    return done;
  }

  @Override
  public T get() throws InterruptedException, ExecutionException {
    if (!done) {
      waiters.await(this, Waiters.WITHOUT_END);
    }
    return report();
  }

  @Override
  public T get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (!done && !waiters.await(this, Math.max(0, unit.toNanos(timeout)))) {
      throw new TimeoutException();
    }
    return report();
  }

  private T report() throws ExecutionException {
    if (failure == null) {
      return result;
    }
    if (failure instanceof CancellationException e) {
      throw e;
    }
    boolean wrapped = failure instanceof CompletionException && failure.getCause() != null;
    throw new ExecutionException(wrapped ? failure.getCause() : failure);
  }

  public T join() {
    if (!done) {
      waiters.awaitUninterruptibly(this);
    }
    return getNow(null);
  }

  public T getNow(T valueIfAbsent) {
    if (!done) {
      return valueIfAbsent;
    }
    if (failure == null) {
      return result;
    }
    if (failure instanceof CancellationException e) {
      throw e;
    }
    throw (CompletionException) wrapped(failure);
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    return finish(null, new CancellationException()) || isCancelled();
  }

  @Override
  public boolean isCancelled() {
    return failure instanceof CancellationException;
  }

  public boolean isCompletedExceptionally() {
    return failure != null;
  }

  public void obtrudeValue(T value) {
    result = value;
    failure = null;
    if (!done) {
      complete(value);
    }
  }

  public void obtrudeException(Throwable ex) {
    requireFunction(ex);
    result = null;
    failure = ex;
    if (!done) {
      completeExceptionally(ex);
    }
  }

  public int getNumberOfDependents() {
    return dependents == null ? 0 : dependents.size();
  }

  public CompletableFuture<T> copy() {
    return thenApply(Function.identity());
  }

  public CompletionStage<T> minimalCompletionStage() {
    return copy();
  }

  public CompletableFuture<T> completeAsync(Supplier<? extends T> supplier) {
    return completeAsync(supplier, defaultExecutor());
  }

  public CompletableFuture<T> completeAsync(Supplier<? extends T> supplier, Executor executor) {
    requireFunction(supplier);
    executor.execute(() -> run(() -> complete(supplier.get())));
    return this;
  }

  private static final class Delays {
    static final ScheduledThreadPoolExecutor TIMER =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "CompletableFutureDelayScheduler");
              thread.setDaemon(true);
              return thread;
            });

    static {
      TIMER.setRemoveOnCancelPolicy(true);
    }
  }

  public CompletableFuture<T> orTimeout(long timeout, TimeUnit unit) {
    return within(() -> completeExceptionally(new TimeoutException()), timeout, unit);
  }

  public CompletableFuture<T> completeOnTimeout(T value, long timeout, TimeUnit unit) {
    return within(() -> complete(value), timeout, unit);
  }

  private CompletableFuture<T> within(Runnable otherwise, long timeout, TimeUnit unit) {
    if (!done) {
      Future<?> timer = Delays.TIMER.schedule(otherwise, timeout, unit);
      whenDone(() -> timer.cancel(false));
    }
    return this;
  }

  public static Executor delayedExecutor(long delay, TimeUnit unit) {
    return delayedExecutor(delay, unit, ForkJoinPool.commonPool());
  }

  public static Executor delayedExecutor(long delay, TimeUnit unit, Executor executor) {
    requireFunction(executor);
    return task -> Delays.TIMER.schedule(() -> executor.execute(task), delay, unit);
  }

  @Override
  public String toString() {
    String how;
    if (done) {
      how = failure == null ? "[Completed normally]" : "[Completed exceptionally: " + failure + "]";
    } else if (dependents == null) {
      how = "[Not completed]";
    } else {
      how = "[Not completed, " + dependents.size() + " dependents]";
    }
    return super.toString() + how;
  }
}
