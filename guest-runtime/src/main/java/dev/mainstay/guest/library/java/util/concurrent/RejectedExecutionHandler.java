package dev.mainstay.guest.library.java.util.concurrent;

/** {@code java.util.concurrent.RejectedExecutionHandler}. */
public interface RejectedExecutionHandler {
  void rejectedExecution(Runnable r, ThreadPoolExecutor executor);
}
