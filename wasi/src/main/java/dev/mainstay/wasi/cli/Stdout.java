package dev.mainstay.wasi.cli;

import dev.mainstay.annotations.WasiImport;
import dev.mainstay.wasi.io.Streams;

/** {@code wasi:cli/stdout@0.2.12}: standard output. */
@WasiImport("wasi:cli/stdout@0.2.12")
public interface Stdout {
  /** Standard output, in a new handle. */
  Streams.OutputStream getStdout();
}
