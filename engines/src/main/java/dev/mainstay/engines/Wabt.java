package dev.mainstay.engines;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mainstay.testing.Payload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The validator of wabt with everything above the floor switched off, where it is installed. */
public final class Wabt {
  /** What wabt has on by itself and some preview-1 runtime lacks. */
  private static final List<String> VALIDATE =
      List.of(
          "wasm-validate", "--disable-simd", "--disable-bulk-memory", "--disable-reference-types");

  private Wabt() {}

  /** Why it cannot run here; empty if it can. */
  public static Optional<String> absence() {
    try {
      var version =
          new ProcessBuilder("wasm-validate", "--version").redirectErrorStream(true).start();
      version.getInputStream().readAllBytes();
      return version.waitFor() == 0
          ? Optional.empty()
          : Optional.of("wasm-validate --version fails");
    } catch (IOException e) {
      return Optional.of("wasm-validate of wabt is not on the path");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }

  /** What it says against a payload; empty if nothing. */
  public static String complaints(Payload payload) {
    try (var child = new ChildProcess("wabt")) {
      var command = new ArrayList<>(VALIDATE);
      command.add(child.file("payload.wasm", payload.bytes()).toString());
      var outcome = child.run(command, new byte[0], Map.of("PATH", path()), Optional.empty());
      return outcome.exitCode() == 0
          ? ""
          : new String(outcome.stderrBytes(), UTF_8) + "exit code " + outcome.exitCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String path() {
    var path = System.getenv("PATH");
    return path == null ? "" : path;
  }
}
