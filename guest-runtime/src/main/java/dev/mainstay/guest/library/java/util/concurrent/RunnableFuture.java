package dev.mainstay.guest.library.java.util.concurrent;

/** {@code java.util.concurrent.RunnableFuture}. */
public interface RunnableFuture<V> extends Runnable, Future<V> {
  @Override
  void run();
}
