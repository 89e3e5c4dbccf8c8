package dev.mainstay.linker.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import run.endive.runtime.HostFunction;
import run.endive.runtime.Instance;
import run.endive.runtime.Store;
import run.endive.wasi.WasiExitException;
import run.endive.wasi.WasiOptions;
import run.endive.wasi.WasiPreview1;
import run.endive.wasm.Parser;

/** Runs modules on Endive. */
public final class Running {
  /**
   * What a command did.
   *
   * @param output what it wrote to standard output
   * @param exitCode how it ended
   */
  public record Outcome(String output, int exitCode) {}

  private Running() {}

  /** Runs a command with preview 1. */
  public static Outcome command(byte[] module) {
    var output = new ByteArrayOutputStream();
    var options =
        WasiOptions.builder()
            .withStdout(output)
            .withStderr(output)
            .withArguments(java.util.List.of("payload"))
            .build();
    try (var wasi = WasiPreview1.builder().withOptions(options).build()) {
      var store = new Store().addFunction(wasi.toHostFunctions());
      try {
        store.instantiate("payload", Parser.parse(module));
      } catch (WasiExitException e) {
        return new Outcome(output.toString(UTF_8), e.exitCode());
      }
    }
    return new Outcome(output.toString(UTF_8), 0);
  }

  /** A module's instance, with the host functions that it imports. */
  public static Instance instance(byte[] module, HostFunction... functions) {
    return new Store().addFunction(functions).instantiate("payload", Parser.parse(module));
  }
}
