package dev.mainstay.wasi.cli;

import dev.mainstay.annotations.WasiImport;
import java.util.Optional;

/** {@code wasi:cli/terminal-stdout@0.2.12}: whether standard output is a terminal. */
@WasiImport("wasi:cli/terminal-stdout@0.2.12")
public interface TerminalStdout {
  /** The terminal, if standard output is one. */
  Optional<TerminalOutputApi.TerminalOutput> getTerminalStdout();
}
