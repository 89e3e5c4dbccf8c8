package dev.mainstay.adapter.preview1;

import org.teavm.interop.Export;

/** {@code wasi:cli/stdin}. */
final class Stdin {
  private Stdin() {}

  /** A new handle on the standard input; dropping it closes nothing. */
  @Export(name = "wasi:cli/stdin#get-stdin")
  static int getStdin() {
    return Handles.create(Handles.INPUT_STREAM, 0);
  }
}
