package dev.mainstay.conformance.endings;

/** A thread that fails says so, and the program is none the worse. */
public final class FailingThread {
  private FailingThread() {}

  public static void main(String[] arguments) throws InterruptedException {
    Thread thread =
        new Thread(
            () -> {
              throw new IllegalStateException("in a thread");
            },
            "worker");
    thread.start();
    thread.join();
    System.out.println("main");
  }
}
