package dev.mainstay.engines;

import dev.mainstay.testing.Device;
import dev.mainstay.testing.Payload;
import io.github.kawamuray.wasmtime.WasmFunctionError;
import io.github.kawamuray.wasmtime.WasmtimeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The program that runs one command on Wasmtime with its own standard streams. */
final class WasmtimeCommand {
  private WasmtimeCommand() {}

  /** The arguments are those of {@link ChildProcess#run(List, Payload, Device)}. */
  public static void main(String[] args) throws IOException {
    Deque<String> words = new ArrayDeque<>(List.of(args));
    Path file = Path.of(words.remove());
    Path end = Path.of(words.remove());
    var payload = Payload.of(words.remove(), Files.readAllBytes(file));
    var device = Device.builder();
    for (int i = Integer.parseInt(words.remove()); i > 0; i--) {
      var variable = words.remove().split("=", 2);
      device.environment(variable[0], variable[1]);
    }
    for (int i = Integer.parseInt(words.remove()); i > 0; i--) {
      var directory = words.remove().split("=", 2);
      device.directory(directory[0], Path.of(directory[1]));
    }
    device.arguments(List.copyOf(words));
    Files.writeString(end, run(payload, device.build()));
  }

  private static String run(Payload payload, Device device) {
    try (var running = WasmtimePayload.onInheritedStreams(payload, device)) {
      long ignored = running.invoke("_start");
      return "exit 0";
    } catch (WasmFunctionError.I32ExitError e) {
      return "exit " + e.exitCode();
    } catch (WasmFunctionError | WasmtimeException e) {
      return "trap " + e.getMessage();
    }
  }
}
