package test;

import dev.mainstay.annotations.Result;
import wasi.cli.ExitImport;

/** {@code wasi:cli/exit}, with what the argument says. */
public final class Guest {
  private Guest() {}

  public static void main(String[] arguments) {
    var exit = ExitImport.instance();
    switch (arguments[0]) {
      case "ok" -> exit.exit(Result.ok(null));
      case "error" -> exit.exit(Result.err(null));
      default -> exit.exitWithCode(Integer.parseInt(arguments[0]));
    }
    System.err.println("exit returned");
  }
}
