package dev.mainstay.benchmarks.run;

import dev.mainstay.engines.Wasmtime;
import dev.mainstay.testing.Device;
import dev.mainstay.testing.Payload;
import dev.mainstay.testing.PayloadTrap;
import java.util.List;
import java.util.Optional;

/** Wasmtime 7.0.1: a compiler to machine code. */
public final class WasmtimeStopwatch implements Stopwatch {
  private final Wasmtime wasmtime = new Wasmtime();

  /** The engine. */
  public WasmtimeStopwatch() {}

  @Override
  public String name() {
    return "Wasmtime 7.0.1";
  }

  @Override
  public Optional<String> absence() {
    return wasmtime.absence();
  }

  @Override
  public Timed time(String name, byte[] module, List<String> arguments) {
    var device = Device.builder().arguments(arguments).build();
    try (var running = wasmtime.start(Payload.of(name, module), device)) {
      long before = System.nanoTime();
      try {
        long ignored = running.call("_start");
      } catch (PayloadTrap e) {
        if (e.exitCode().orElse(1) != 0) {
          throw new IllegalStateException(name + " on Wasmtime: " + e.getMessage(), e);
        }
      }
      long nanoseconds = System.nanoTime() - before;
      return new Timed(running.stdout(), nanoseconds);
    }
  }
}
