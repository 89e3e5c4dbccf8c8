package dev.mainstay.guest.library.java.util.concurrent;

/** {@code java.util.concurrent.ScheduledFuture}. */
public interface ScheduledFuture<V> extends Delayed, Future<V> {}
