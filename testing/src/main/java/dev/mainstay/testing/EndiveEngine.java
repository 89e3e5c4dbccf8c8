package dev.mainstay.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import run.endive.log.Logger;
import run.endive.runtime.ExecutionCompletedException;
import run.endive.runtime.HostFunction;
import run.endive.runtime.ImportFunction;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.wasi.WasiExitException;
import run.endive.wasi.WasiOptions;
import run.endive.wasi.WasiPreview1;
import run.endive.wasm.InvalidException;
import run.endive.wasm.MalformedException;
import run.endive.wasm.UnlinkableException;
import run.endive.wasm.WasmEngineException;
import run.endive.wasm.types.FunctionImport;
import run.endive.wasm.types.FunctionType;

/** Runs payloads on Endive. */
final class EndiveEngine {
  private EndiveEngine() {}

  static Outcome run(Device device, Payload payload) {
    if (!payload.exports().contains(Instance.START_FUNCTION_NAME)) {
      throw new PayloadException(
          "[not-a-command] "
              + payload
              + " does not export _start but "
              + payload.exports()
              + "; a reactor is started with start(payload)");
    }
    var stdout = new ByteArrayOutputStream();
    var stderr = new ByteArrayOutputStream();
    try (var wasi = wasi(device, payload, stdout, stderr)) {
      try {
        instantiate(device, payload, wasi).export(Instance.START_FUNCTION_NAME).apply();
        return Outcome.exited(stdout.toByteArray(), stderr.toByteArray(), 0);
      } catch (WasiExitException e) {
        return Outcome.exited(stdout.toByteArray(), stderr.toByteArray(), e.exitCode());
      } catch (ExecutionCompletedException e) {
        return Outcome.exited(stdout.toByteArray(), stderr.toByteArray(), 0);
      } catch (WasmEngineException e) {
        return Outcome.trapped(
            stdout.toByteArray(), stderr.toByteArray(), String.valueOf(e.getMessage()));
      }
    }
  }

  static RunningPayload start(Device device, Payload payload) {
    var stdout = new ByteArrayOutputStream();
    var stderr = new ByteArrayOutputStream();
    var wasi = wasi(device, payload, stdout, stderr);
    var running =
        new EndivePayload(payload, instantiate(device, payload, wasi), wasi, stdout, stderr);
    if (device.initializes() && payload.exports().contains("_initialize")) {
      long ignored = running.call("_initialize");
    }
    return running;
  }

  private static WasiPreview1 wasi(
      Device device, Payload payload, OutputStream stdout, OutputStream stderr) {
    var arguments = new ArrayList<String>();
    arguments.add(payload.name());
    arguments.addAll(device.arguments());
    var options =
        WasiOptions.builder()
            .withArguments(arguments)
            .withStdin(device.openStdin(), false)
            .withStdout(tee(stdout, device.stdoutCopy()), false)
            .withStderr(tee(stderr, device.stderrCopy()), false)
            .withClock(device.clock())
            .withRandom(device.random());
    device.environment().forEach(options::withEnvironment);
    device.directories().forEach(options::withDirectory);
    return WasiPreview1.builder().withLogger(SILENT).withOptions(options.build()).build();
  }

  private static OutputStream tee(OutputStream first, Optional<OutputStream> second) {
    if (second.isEmpty()) {
      return first;
    }
    var copy = second.get();
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        first.write(b);
        copy.write(b);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        first.write(bytes, offset, length);
        copy.write(bytes, offset, length);
        copy.flush();
      }
    };
  }

  private static Instance instantiate(Device device, Payload payload, WasiPreview1 wasi) {
    var imports = link(device, payload, wasi);
    try {
      // Without withStart(false) the engine runs _start at once, and its outcome is lost.
      return Instance.builder(payload.module())
          .withImportValues(ImportValues.builder().withFunctions(imports).build())
          .withStart(false)
          .build();
    } catch (UnlinkableException | InvalidException | MalformedException e) {
      throw new PayloadException("[payload-refused] " + payload + ": " + e.getMessage(), e);
    }
  }

  /** Every import of the payload with what the device has for it, in the payload's order. */
  private static List<ImportFunction> link(Device device, Payload payload, WasiPreview1 wasi) {
    var offered = new ArrayList<ImportFunction>(List.of(wasi.toHostFunctions()));
    var linked = new ArrayList<ImportFunction>();
    var problems = new ArrayList<String>();
    for (var wanted : payload.functionImports()) {
      var type = payload.typeOf(wanted);
      try {
        var host = device.hostFunction(payload, wanted);
        if (host.isPresent()) {
          linked.add(hostFunction(wanted, type, host.get()));
          continue;
        }
      } catch (PayloadException e) {
        problems.add(wanted.module() + " " + wanted.name() + ": " + e.getMessage());
        continue;
      }
      var builtIn =
          offered.stream()
              .filter(f -> f.module().equals(wanted.module()) && f.name().equals(wanted.name()))
              .findFirst();
      if (builtIn.isPresent()) {
        linked.add(builtIn.get());
      } else {
        problems.add(missing(wanted.module(), wanted.name(), device, offered));
      }
    }
    if (!problems.isEmpty()) {
      throw new PayloadException(
          "[import-missing] "
              + payload
              + " does not fit this device:\n  "
              + String.join("\n  ", problems));
    }
    return linked;
  }

  private static HostFunction hostFunction(
      FunctionImport wanted, FunctionType type, dev.mainstay.testing.HostFunction function) {
    return new HostFunction(
        wanted.module(),
        wanted.name(),
        type,
        (instance, arguments) -> {
          long result = function.call(new EndiveMemory(instance), arguments);
          return type.returns().isEmpty() ? new long[0] : new long[] {result};
        });
  }

  private static String missing(
      String module, String name, Device device, List<ImportFunction> builtIn) {
    var names = new ArrayList<String>();
    var modules = new ArrayList<String>();
    device.hostFunctions().stream()
        .filter(host -> host.module().equals(module))
        .forEach(host -> names.add(host.name()));
    builtIn.stream()
        .filter(function -> function.module().equals(module))
        .forEach(function -> names.add(function.name()));
    device.hostFunctions().forEach(host -> modules.add(host.module()));
    builtIn.forEach(function -> modules.add(function.module()));
    return names.isEmpty()
        ? "it imports "
            + module
            + " "
            + name
            + "; the device has the modules "
            + modules.stream().distinct().sorted().toList()
        : "it imports "
            + module
            + " "
            + name
            + "; of "
            + module
            + " the device has "
            + names.stream().sorted().toList();
  }

  /** Traces of every call are nobody's business here. */
  private static final Logger SILENT =
      new Logger() {
        @Override
        public void log(Level level, String message, Throwable throwable) {}

        @Override
        public boolean isLoggable(Level level) {
          return false;
        }
      };
}
