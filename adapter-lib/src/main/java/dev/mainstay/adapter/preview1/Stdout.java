package dev.mainstay.adapter.preview1;

import org.teavm.interop.Export;

/** {@code wasi:cli/stdout}. */
final class Stdout {
  private Stdout() {}

  /** A new handle on the standard output; dropping it closes nothing. */
  @Export(name = "wasi:cli/stdout#get-stdout")
  static int getStdout() {
    return Handles.create(Handles.OUTPUT_STREAM, 1);
  }
}
