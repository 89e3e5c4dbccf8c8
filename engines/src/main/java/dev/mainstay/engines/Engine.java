package dev.mainstay.engines;

import dev.mainstay.testing.Device;
import dev.mainstay.testing.Outcome;
import dev.mainstay.testing.Payload;
import java.util.List;
import java.util.Optional;

/**
 * Something that runs commands as a device with a preview-1 runtime does.
 *
 * <p>Of a device an engine takes arguments, environment, directories and standard input; clocks and
 * random numbers are its own.
 */
public interface Engine {

  /** What reports call it. */
  String name();

  /** Why it cannot run here; empty if it can. */
  Optional<String> absence();

  /** Runs a command to its end. */
  Outcome run(Payload payload, Device device);

  /** All engines for payloads, the ones that are absent here too. */
  static List<Engine> all() {
    return List.of(new Endive(), new Wasmtime(), new Node());
  }
}
