package dev.mainstay.kotlin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jetbrains.kotlin.cli.common.CLICompiler;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.js.KotlinWasmCompiler;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;

/**
 * Kotlin's compilers in a process of their own: they leave settings and caches behind. One process
 * for many programs, because they are slow at first.
 */
final class CompilerProcess {
  /** What stands between the words of a line. */
  static final String SEPARATOR = "\t";

  static final String WASM = "wasm";
  static final String JVM = "jvm";

  private CompilerProcess() {}

  /**
   * Compiles.
   *
   * @param args a file with a line for each call of a compiler: {@link #WASM} or {@link #JVM}, and
   *     its arguments
   */
  public static void main(String[] args) throws Exception {
    for (var line : Files.readAllLines(Path.of(args[0]))) {
      var words = List.of(line.split(SEPARATOR));
      CLICompiler<?> compiler =
          words.get(0).equals(WASM) ? new KotlinWasmCompiler() : new K2JVMCompiler();
      var arguments = words.subList(1, words.size()).toArray(String[]::new);
      if (compiler.exec(System.err, arguments) != ExitCode.OK) {
        System.exit(1);
      }
    }
  }
}
