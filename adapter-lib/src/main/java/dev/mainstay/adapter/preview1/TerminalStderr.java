package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;
import org.teavm.interop.Export;

/** {@code wasi:cli/terminal-stderr}. */
final class TerminalStderr {
  private TerminalStderr() {}

  /** A handle if the stream is a terminal, as far as preview 1 can tell. */
  @Export(name = "wasi:cli/terminal-stderr#get-terminal-stderr")
  static void getTerminalStderr(Address result) {
    Terminals.answer(2, Handles.TERMINAL_OUTPUT, result);
  }
}
