package dev.mainstay.engines;

import dev.mainstay.testing.Device;
import dev.mainstay.testing.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A command as the compiler made it, before it is linked: with objects, exceptions, imports of WASI
 * 0.2 and of the linker's intrinsics. V8 runs it, the library answers its imports, and a script
 * plays the linker.
 *
 * <p>What the linker puts into a payload is missing: an integer division by zero traps, and so does
 * a stack or a heap that runs out.
 *
 * @param module the module
 * @param library {@code library.wasm}
 * @param arrays a module that exports {@code length (array) -> i32}, {@code get (array, i32) ->
 *     i32} and {@code set (array, i32, i32)} for what the module passes to {@code
 *     mainstay:object#data-of}; one that exports nothing if it passes nothing
 */
public record CompiledCommand(byte[] module, byte[] library, byte[] arrays) {
  private static final String SCRIPT = "run-compiled.mjs";

  /** Runs to the end, on a node that has the proposals. */
  public Outcome run(Node node, Device device) {
    try (var child = new ChildProcess("compiled")) {
      Path script = child.folder().resolve(SCRIPT);
      try (var in = CompiledCommand.class.getResourceAsStream(SCRIPT)) {
        if (in == null) {
          throw new IllegalStateException(SCRIPT + " is not on the class path");
        }
        Files.copy(in, script);
      }
      var program =
          List.of(
              node.executable(),
              "--no-warnings",
              script.toString(),
              child.file("library.wasm", library).toString(),
              child.file("arrays.wasm", arrays).toString());
      return child.run(program, "compiled.wasm", module, device);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
