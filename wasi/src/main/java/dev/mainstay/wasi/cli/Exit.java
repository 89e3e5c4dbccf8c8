package dev.mainstay.wasi.cli;

import dev.mainstay.annotations.Result;
import dev.mainstay.annotations.U8;
import dev.mainstay.annotations.WasiImport;

/**
 * {@code wasi:cli/exit@0.2.12}: the end of the program. Nothing after it is executed, no {@code
 * finally} either, and what standard output has not flushed is lost: mostly {@link System#exit} is
 * what is wanted.
 */
@WasiImport("wasi:cli/exit@0.2.12")
public interface Exit {
  /** Ends the program: 0 is its exit code if all is well, 1 if not. */
  void exit(Result<Void, Void> status);

  /** Ends the program with an exit code. */
  void exitWithCode(@U8 int statusCode);
}
