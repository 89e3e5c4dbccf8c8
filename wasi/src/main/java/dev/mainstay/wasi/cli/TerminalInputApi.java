package dev.mainstay.wasi.cli;

import dev.mainstay.annotations.WasiImport;
import dev.mainstay.annotations.WitResource;

/** {@code wasi:cli/terminal-input@0.2.12}: a terminal's input. */
@WasiImport("wasi:cli/terminal-input@0.2.12")
public interface TerminalInputApi {
  /** A terminal's input. That there is one is all that WASI 0.2 says. */
  @WitResource
  interface TerminalInput extends AutoCloseable {
    /** Drops the handle. */
    @Override
    void close();
  }
}
