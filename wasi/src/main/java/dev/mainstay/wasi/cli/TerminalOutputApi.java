package dev.mainstay.wasi.cli;

import dev.mainstay.annotations.WasiImport;
import dev.mainstay.annotations.WitResource;

/** {@code wasi:cli/terminal-output@0.2.12}: a terminal's output. */
@WasiImport("wasi:cli/terminal-output@0.2.12")
public interface TerminalOutputApi {
  /** A terminal's output. That there is one is all that WASI 0.2 says. */
  @WitResource
  interface TerminalOutput extends AutoCloseable {
    /** Drops the handle. */
    @Override
    void close();
  }
}
