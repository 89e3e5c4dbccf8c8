package dev.mainstay.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mainstay.conformance.Corpus.Group;
import dev.mainstay.conformance.random.RandomPrograms;
import dev.mainstay.engines.Engine;
import dev.mainstay.engines.Wasmtime;
import dev.mainstay.linker.LinkOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs that nobody thought of say in a payload what they say on the JVM, also when every
 * allocation collects. The name of a program that differs has its seed.
 *
 * <p>{@code -Drandom.seed=N} begins elsewhere, {@code -Drandom.batches=N} takes more of them.
 */
class RandomProgramsTest {
  private static final Engine ENGINE = new Wasmtime();
  private static final int BATCH = 20;

  static LongStream batches() {
    long first = Long.getLong("random.seed", 0);
    return LongStream.range(0, Long.getLong("random.batches", 3)).map(i -> first + i * BATCH);
  }

  @ParameterizedTest(name = "seeds from {0}")
  @MethodSource("batches")
  void sayWhatTheySayOnTheJvm(long seed) throws IOException {
    assumeTrue(
        ENGINE.absence().isEmpty(), () -> ENGINE.name() + ": " + ENGINE.absence().orElseThrow());
    Path folder = Files.createTempDirectory(Path.of("target"), "random-").toAbsolutePath();
    var programs = RandomPrograms.compile(seed, BATCH, folder);
    var guest = Guest.of(new Group("random-" + seed, "", folder, programs));

    var expected = guest.onJvm();

    for (var options : new LinkOptions[] {Guest.ROOMY, Guest.ROOMY.withStress(true)}) {
      var said = guest.on(ENGINE, options);
      for (var program : programs) {
        assertEquals(
            expected.get(program).comparable(),
            said.get(program).comparable(),
            () -> program + (options.stress() ? ", collecting at every allocation" : ""));
      }
    }
  }
}
