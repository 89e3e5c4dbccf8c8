package dev.mainstay.guest.library.java.util.concurrent;

/** {@code java.util.concurrent.RunnableScheduledFuture}. */
public interface RunnableScheduledFuture<V> extends RunnableFuture<V>, ScheduledFuture<V> {
  boolean isPeriodic();
}
