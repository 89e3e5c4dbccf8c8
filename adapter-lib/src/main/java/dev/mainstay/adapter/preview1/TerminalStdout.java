package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;
import org.teavm.interop.Export;

/** {@code wasi:cli/terminal-stdout}. */
final class TerminalStdout {
  private TerminalStdout() {}

  /** A handle if the stream is a terminal, as far as preview 1 can tell. */
  @Export(name = "wasi:cli/terminal-stdout#get-terminal-stdout")
  static void getTerminalStdout(Address result) {
    Terminals.answer(1, Handles.TERMINAL_OUTPUT, result);
  }
}
