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
    String name = Hidden.className(failure.getClass());
    String message = failure.getLocalizedMessage();
    return message == null ? name : name.concat(": ").concat(message);
  }

  /** {@code Throwable.addSuppressed}. */
  static void addSuppressed(Throwable failure, Throwable suppressed) {
    if (suppressed == failure) {
      throw new IllegalArgumentException("Self-suppression not permitted", suppressed);
    }
    if (suppressed == null) {
      throw new NullPointerException("Cannot suppress a null exception.");
    }
    if (Hidden.suppressionEnabled(failure)) {
      Throwable[] before = getSuppressed(failure);
      Throwable[] after = new Throwable[before.length + 1];
      System.arraycopy(before, 0, after, 0, before.length);
      after[before.length] = suppressed;
      Hidden.setSuppressed(failure, after);
    }
  }

  /** {@code Throwable.getSuppressed}. */
  static Throwable[] getSuppressed(Throwable failure) {
    Throwable[] suppressed = Hidden.suppressed(failure);
    return suppressed == null ? new Throwable[0] : suppressed.clone();
  }

  /** {@code Throwable.printStackTrace}. */
  static void printStackTrace(Throwable failure, PrintStream stream) {
    print(failure, "", "", new StreamPrinter(stream), null);
  }

  /** {@code Throwable.printStackTrace}. */
  static void printStackTrace(Throwable failure, PrintWriter writer) {
    print(failure, "", "", new WriterPrinter(writer), null);
  }

  /** A stack trace's way out. */
  private interface Printer {
    void print(String text);

    void endLine();
  }

  private static final class StreamPrinter implements Printer {
    private final PrintStream stream;

    StreamPrinter(PrintStream stream) {
      this.stream = stream;
    }

    @Override
    public void print(String text) {
      stream.print(text);
    }

    @Override
    public void endLine() {
      stream.println();
    }
  }

  private static final class WriterPrinter implements Printer {
    private final PrintWriter writer;

    WriterPrinter(PrintWriter writer) {
      this.writer = writer;
    }

    @Override
    public void print(String text) {
      writer.print(text);
    }

    @Override
    public void endLine() {
      writer.println();
    }
  }

  /** The exceptions that are printed already. */
  private record Seen(Throwable failure, Seen earlier) {}

  /** Prints the exception, then those that it suppressed, then its cause; returns all of them. */
  private static Seen print(
      Throwable failure, String indent, String caption, Printer printer, Seen seen) {
    printer.print(indent);
    printer.print(caption);
    String text = failure.toString();
    for (Seen one = seen; one != null; one = one.earlier) {
      if (one.failure == failure) {
        printer.print("[CIRCULAR REFERENCE: ");
        printer.print(text);
        printer.print("]");
        printer.endLine();
        return seen;
      }
    }
    seen = new Seen(failure, seen);
    printer.print(text);
    printer.endLine();
    if (Intrinsics.traces() != 0) {
      printTrace(failure, indent, printer, seen);
    }
    Throwable[] suppressed = Hidden.suppressed(failure);
    if (suppressed != null) {
      for (Throwable one : suppressed) {
        seen = print(one, indent.concat("\t"), "Suppressed: ", printer, seen);
      }
    }
    Throwable cause = failure.getCause();
    return cause == null ? seen : print(cause, indent, "Caused by: ", printer, seen);
  }

  /**
   * Prints where an exception comes from.
   *
   * @param seen the exceptions that are printed already, itself included
   */
  private static void printTrace(Throwable failure, String indent, Printer printer, Seen seen) {
    char[] trace = Hidden.trace(failure);
    if (trace == null) {
      return;
    }
    int more = 0;
    if (Intrinsics.traceSites().toInt() != 0) {
      trace = Sites.expanded(failure, trace);
      more = Sites.common(trace, enclosing(failure, seen.earlier));
    }
    for (int i = Traces.first(trace); i < trace.length - more; i++) {
      printer.print(indent);
      printer.print("\tat ");
      printer.print(Traces.describe(trace[i]));
      printer.endLine();
    }
    if (more > 0) {
      printer.print(indent);
      printer.print(Sites.more(more));
      printer.endLine();
    }
  }

  /** The exception that has another one for its cause, or suppressed it; null if there is none. */
  // Found again, as a parameter of print would be paid for by payloads without traces too.
  private static Throwable enclosing(Throwable failure, Seen seen) {
    for (Seen one = seen; one != null; one = one.earlier) {
      if (one.failure.getCause() == failure) {
        return one.failure;
      }
      Throwable[] suppressed = Hidden.suppressed(one.failure);
      if (suppressed != null) {
        for (Throwable each : suppressed) {
          if (each == failure) {
            return one.failure;
          }
        }
      }
    }
    return null;
  }
}
