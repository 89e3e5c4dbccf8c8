package dev.mainstay.guest.platform;

import java.io.PrintStream;
import java.io.PrintWriter;

/** Exceptions: how they print, and what happens to one that nobody catches. */
final class Failures {
  private Failures() {}

  /** Prints the exception as the JVM's main thread does, and everything else that was printed. */
  static void report(Throwable failure) {
    PrintStream err = StandardStreams.err();
    err.print("Exception in thread \"main\" ");
    printStackTrace(failure, err);
    Console.flush();
  }

  /** {@code Throwable.toString}. */
  static String describe(Throwable failure) {
    String name = nameOf(failure.getClass());
    String message = failure.getLocalizedMessage();
    return message == null ? name : name.concat(": ").concat(message);
  }

  /** {@code Throwable.printStackTrace}. */
  static void printStackTrace(Throwable failure, PrintStream stream) {
    stream.println(failure.toString());
    Throwable cause = failure.getCause();
    if (cause != null) {
      stream.print("Caused by: ");
      printStackTrace(cause, stream);
    }
  }

  /** {@code Throwable.printStackTrace}. */
  static void printStackTrace(Throwable failure, PrintWriter writer) {
    writer.println(failure.toString());
    Throwable cause = failure.getCause();
    if (cause != null) {
      writer.print("Caused by: ");
      printStackTrace(cause, writer);
    }
  }

  /**
   * The name of a class that is no array. The compiler gives this its body, and keeps the names of
   * the classes that come here.
   */
  private static native String nameOf(Class<?> type);
}
