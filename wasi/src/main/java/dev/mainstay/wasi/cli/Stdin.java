package dev.mainstay.wasi.cli;

import dev.mainstay.annotations.WasiImport;
import dev.mainstay.wasi.io.Streams;

/** {@code wasi:cli/stdin@0.2.12}: standard input. */
@WasiImport("wasi:cli/stdin@0.2.12")
public interface Stdin {
  /** Standard input, in a new handle. */
  Streams.InputStream getStdin();
}
