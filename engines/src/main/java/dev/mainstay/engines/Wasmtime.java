package dev.mainstay.engines;

import dev.mainstay.testing.Device;
import dev.mainstay.testing.Outcome;
import dev.mainstay.testing.Payload;
import dev.mainstay.testing.RunningPayload;
import io.github.kawamuray.wasmtime.Linker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.impl.StaticLoggerBinder;
import run.endive.wasm.WasmModule;

/** Wasmtime 7.0.1, through JNI. */
public final class Wasmtime implements Engine {
  /** The engine. */
  public Wasmtime() {}

  @Override
  public String name() {
    return "Wasmtime";
  }

  /**
   * The binding brings libraries for Linux and macOS on both architectures and for Windows on one.
   */
  @Override
  public Optional<String> absence() {
    try {
      new io.github.kawamuray.wasmtime.Engine().close();
      return Optional.empty();
    } catch (LinkageError | RuntimeException e) {
      return Optional.of("wasmtime-java has no library for this platform: " + e);
    }
  }

  /**
   * Runs a command, in a JVM of its own: the binding can pass on the standard input that the
   * process has, but not read it from a file.
   */
  @Override
  public Outcome run(Payload payload, Device device) {
    var program =
        List.of(
            Jvm.executable(),
            "-cp",
            Jvm.classPath(
                WasmtimeCommand.class,
                Payload.class,
                WasmModule.class,
                Linker.class,
                Logger.class,
                StaticLoggerBinder.class),
            WasmtimeCommand.class.getName());
    try (var child = new ChildProcess("wasmtime")) {
      return child.run(program, payload, device);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts a reactor, as {@link Device#start} does. */
  public RunningPayload start(Payload payload, Device device) {
    var running = WasmtimePayload.onFiles(payload, device);
    if (device.initializes() && payload.exports().contains("_initialize")) {
      long ignored = running.call("_initialize");
    }
    return running;
  }

  @Override
  public String toString() {
    return name();
  }
}
