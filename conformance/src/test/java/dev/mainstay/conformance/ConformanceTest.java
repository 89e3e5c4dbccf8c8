package dev.mainstay.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mainstay.conformance.Corpus.Group;
import dev.mainstay.engines.Endive;
import dev.mainstay.engines.Engine;
import dev.mainstay.engines.Node;
import dev.mainstay.engines.Wasmtime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every program says in a payload what it says on the JVM. */
class ConformanceTest {
  private static final List<Engine> ENGINES = List.of(new Endive(), new Wasmtime(), new Node());

  static Stream<Arguments> programs() {
    return Corpus.groups().stream()
        .flatMap(group -> group.programs().stream().map(program -> Arguments.of(group, program)))
        .flatMap(
            program ->
                ENGINES.stream()
                    .map(engine -> Arguments.of(program.get()[0], program.get()[1], engine)));
  }

  @ParameterizedTest(name = "{0}/{1} on {2}")
  @MethodSource("programs")
  void saysWhatItSaysOnTheJvm(Group group, String program, Engine engine) {
    assumeTrue(
        engine.absence().isEmpty(), () -> engine.name() + ": " + engine.absence().orElseThrow());
    var guest = Guest.of(group);

    var said = guest.on(engine, Guest.ROOMY).get(program);

    assertEquals(guest.onJvm().get(program).comparable(), said.comparable(), said::toString);
  }
}
