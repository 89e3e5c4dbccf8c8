package dev.mainstay.wasi.cli;

import dev.mainstay.annotations.WasiImport;
import java.util.Optional;

/** {@code wasi:cli/terminal-stderr@0.2.12}: whether standard error is a terminal. */
@WasiImport("wasi:cli/terminal-stderr@0.2.12")
public interface TerminalStderr {
  /** The terminal, if standard error is one. */
  Optional<TerminalOutputApi.TerminalOutput> getTerminalStderr();
}
