package dev.mainstay.adapter.preview1;

import org.teavm.interop.Export;

/** {@code wasi:cli/terminal-output}. */
final class TerminalOutput {
  private TerminalOutput() {}

  @Export(name = "wasi:cli/terminal-output#[resource-drop]terminal-output")
  static void drop(int handle) {
    Handles.drop(handle, Handles.TERMINAL_OUTPUT);
  }
}
