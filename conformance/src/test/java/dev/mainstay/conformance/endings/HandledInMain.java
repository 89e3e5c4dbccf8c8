package dev.mainstay.conformance.endings;

/** A handler for what the main method lets out, in a program without threads. */
public final class HandledInMain {
  private HandledInMain() {}

  public static void main(String[] arguments) {
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, failure) -> System.out.println(thread.getName() + ": " + failure));
    throw new IllegalStateException("in main");
  }
}
