package dev.mainstay.testing;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The modules of this module's tests: NAME.wasm lies beside the text that wat2wasm made it from.
 */
final class Fixture {
  private Fixture() {}

  static Payload payload(String name) {
    try (var in = Fixture.class.getResourceAsStream(name + ".wasm")) {
      return Payload.of(name + ".wasm", in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
