package dev.mainstay.wasi.cli;

import dev.mainstay.annotations.WasiImport;
import java.util.Optional;

/** {@code wasi:cli/terminal-stdin@0.2.12}: whether standard input is a terminal. */
@WasiImport("wasi:cli/terminal-stdin@0.2.12")
public interface TerminalStdin {
  /** The terminal, if standard input is one. */
  Optional<TerminalInputApi.TerminalInput> getTerminalStdin();
}
