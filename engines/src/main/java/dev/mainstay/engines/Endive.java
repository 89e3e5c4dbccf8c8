package dev.mainstay.engines;

import dev.mainstay.testing.Device;
import dev.mainstay.testing.Outcome;
import dev.mainstay.testing.Payload;
import java.util.Optional;

/** Endive 1.2.0, in this JVM. */
public final class Endive implements Engine {
  /** The engine. */
  public Endive() {}

  @Override
  public String name() {
    return "Endive";
  }

  @Override
  public Optional<String> absence() {
    return Optional.empty();
  }

  @Override
  public Outcome run(Payload payload, Device device) {
    return device.run(payload);
  }

  @Override
  public String toString() {
    return name();
  }
}
