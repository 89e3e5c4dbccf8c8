package dev.mainstay.guest.platform;

import java.io.InputStream;
import java.io.PrintStream;

/** {@code System.out}, {@code System.err} and {@code System.in}, made when first asked for. */
final class StandardStreams {
  private static PrintStream out;
  private static PrintStream err;
  private static InputStream in;

  private StandardStreams() {}

  static PrintStream out() {
    if (out == null) {
      out = new StandardStream(Wasi.getStdout());
    }
    return out;
  }

  static void setOut(PrintStream stream) {
    out = stream;
  }

  static PrintStream err() {
    if (err == null) {
      err = new StandardStream(Wasi.getStderr());
    }
    return err;
  }

  static void setErr(PrintStream stream) {
    err = stream;
  }

  static InputStream in() {
    if (in == null) {
      in = new StandardInput(Wasi.getStdin());
    }
    return in;
  }

  static void setIn(InputStream stream) {
    in = stream;
  }
}
