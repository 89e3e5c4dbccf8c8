package dev.mainstay.guest.platform;

import java.io.PrintStream;

/** How threads and programs end. */
public final class Uncaught {
  /** What is done with an exception of the main method. */
  @FunctionalInterface
  public interface Handler {
    void handle(Throwable failure);
  }

  /** Null unless the program sets a handler; then the payload has what asks for it. */
  private static Handler handler;

  private Uncaught() {}

  /** Sets what is done with an exception that the main method lets out. */
  public static void setHandler(Handler of) {
    handler = of;
  }

  /** Says on standard error what came out of a thread. */
  public static void report(String thread, Throwable failure) {
    PrintStream err = StandardStreams.err();
    err.print("Exception in thread \"");
    err.print(thread);
    err.print("\" ");
    failure.printStackTrace(err);
  }

  /** What came out of the main method. */
  static void inMain(Throwable failure) {
    try {
      if (handler != null) {
        handler.handle(failure);
      } else {
        Failures.report(failure);
      }
    } catch (Throwable another) {
      // Nothing more can be said, perhaps for want of memory; the exit code says the rest.
    }
  }

  /** Says that the program will never go on. */
  public static void deadlock() {
    StandardStreams.err().println("deadlock: every thread waits for another one");
  }

  /** Ends the program: shutdown hooks, what is held back, the code if it is not 0. */
  public static void exit(int code) {
    if (code == 0) {
      Exit.finish();
    } else {
      Exit.exit(code);
    }
  }
}
