package dev.mainstay.adapter.preview1;

import org.teavm.interop.Export;

/** {@code wasi:cli/stderr}. */
final class Stderr {
  private Stderr() {}

  /** A new handle on the standard error output; dropping it closes nothing. */
  @Export(name = "wasi:cli/stderr#get-stderr")
  static int getStderr() {
    return Handles.create(Handles.OUTPUT_STREAM, 2);
  }
}
