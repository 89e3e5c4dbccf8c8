package dev.mainstay.engines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mainstay.testing.Device;
import dev.mainstay.testing.Outcome;
import dev.mainstay.testing.Payload;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EngineTest {

  static List<Engine> engines() {
    return Engine.all();
  }

  static Payload payload(String name) throws IOException {
    try (var in = EngineTest.class.getResourceAsStream(name + ".wasm")) {
      return Payload.of(name + ".wasm", in.readAllBytes());
    }
  }

  private static void assumePresent(Engine engine) {
    assumeTrue(
        engine.absence().isEmpty(), () -> engine.name() + ": " + engine.absence().orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("engines")
  void commandHasItsStreamsArgumentsAndExitCode(Engine engine) throws IOException {
    assumePresent(engine);
    var device = Device.builder().stdin("in ü\n").arguments("ä b", "c").build();

    var outcome = engine.run(payload("command"), device);

    assertEquals("in ü\n", outcome.stdout(), outcome::toString);
    assertEquals("ä b", outcome.stderr());
    assertEquals(3, outcome.exitCode());
  }

  @ParameterizedTest
  @MethodSource("engines")
  void trapIsAnOutcome(Engine engine) throws IOException {
    assumePresent(engine);

    var outcome = engine.run(payload("traps"), Device.builder().build());

    assertEquals("before", outcome.stdout());
    assertEquals(Outcome.TRAPPED, outcome.exitCode());
    assertTrue(
        outcome.trap().orElseThrow().toLowerCase(Locale.ROOT).contains("unreachable"),
        outcome::toString);
  }
}
