package dev.mainstay.adapter.preview1;

import org.teavm.interop.Export;

/** {@code wasi:cli/terminal-input}. */
final class TerminalInput {
  private TerminalInput() {}

  @Export(name = "wasi:cli/terminal-input#[resource-drop]terminal-input")
  static void drop(int handle) {
    Handles.drop(handle, Handles.TERMINAL_INPUT);
  }
}
