package dev.mainstay.adapter.preview1;

import org.teavm.interop.Export;

/** {@code wasi:cli/exit}. */
final class Exit {
  private Exit() {}

  /** Ends the program: 0 is success, 1 is not. */
  @Export(name = "wasi:cli/exit#exit")
  static void exit(int status) {
    exitWithCode(status);
  }

  /** Ends the program with a code from 0 to 255. Wasmtime refuses those from 126 on. */
  @Export(name = "wasi:cli/exit#exit-with-code")
  static void exitWithCode(int code) {
    Preview1.procExit(code);
    Linker.trap();
  }
}
