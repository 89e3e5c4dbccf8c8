package test;

import wasi.filesystem.Types;
import wasi.io.Streams;

/** What came of a call, as a line of output. */
final class Said {
  /** A call. */
  interface Attempt {
    Object run() throws Types.ErrorCodeException, Streams.StreamErrorException;
  }

  /** A call without a result. */
  interface Act {
    void run() throws Types.ErrorCodeException, Streams.StreamErrorException;
  }

  private Said() {}

  static void value(String what, Attempt attempt) {
    String outcome;
    try {
      outcome = String.valueOf(attempt.run());
    } catch (Types.ErrorCodeException e) {
      outcome = "error " + e.error();
    } catch (Streams.StreamErrorException e) {
      outcome = "closed";
      if (e.error() instanceof Streams.StreamError.LastOperationFailed failed) {
        failed.value().close();
        outcome = "failed";
      }
    }
    System.err.println(what + ": " + outcome);
  }

  static void done(String what, Act act) {
    value(
        what,
        () -> {
          act.run();
          return "done";
        });
  }
}
