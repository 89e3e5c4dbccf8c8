package dev.mainstay.wasi.cli;

import dev.mainstay.annotations.WasiImport;
import dev.mainstay.wasi.io.Streams;

/** {@code wasi:cli/stderr@0.2.12}: standard error. */
@WasiImport("wasi:cli/stderr@0.2.12")
public interface Stderr {
  /** Standard error, in a new handle. */
  Streams.OutputStream getStderr();
}
