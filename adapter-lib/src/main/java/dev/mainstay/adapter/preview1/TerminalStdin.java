package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;
import org.teavm.interop.Export;

/** {@code wasi:cli/terminal-stdin}. */
final class TerminalStdin {
  private TerminalStdin() {}

  /** A handle if the stream is a terminal, as far as preview 1 can tell. */
  @Export(name = "wasi:cli/terminal-stdin#get-terminal-stdin")
  static void getTerminalStdin(Address result) {
    Terminals.answer(0, Handles.TERMINAL_INPUT, result);
  }
}
