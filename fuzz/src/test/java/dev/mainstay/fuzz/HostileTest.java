package dev.mainstay.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.mainstay.linker.Linker;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the linker says to {@link Hostile} inputs, and to modules that end too early. */
class HostileTest {
  private static final Path EXPECTED = Path.of("src/test/resources/dev/mainstay/fuzz/hostile");

  private static final Linker LINKER = new Linker(Seeds.library());

  static Set<String> names() {
    return Hostile.inputs().keySet();
  }

  @ParameterizedTest
  @MethodSource("names")
  void aHostileInputIsAnsweredAsExpected(String name) throws IOException {
    var trial = Trial.of(Hostile.inputs().get(name).get(), LINKER, Targets.floor());
    assertNotEquals(Trial.Outcome.WRONG, trial.outcome(), trial::text);
    Expected.check(EXPECTED.resolve(name + ".txt"), trial.report() + "\n");
  }

  /** At the end of a section a module may end, if nothing that follows is needed. */
  @Test
  void everyBeginningOfAModuleIsRefusedOrLinked() {
    for (var seed : Seeds.written()) {
      for (int length = 0; length < seed.file().length; length++) {
        var trial = Trial.of(Sections.copy(seed.file(), 0, length), LINKER, Targets.floor());
        assertNotEquals(Trial.Outcome.WRONG, trial.outcome(), trial::text);
        // All of them end with names, which nobody needs.
        if (trial.outcome() == Trial.Outcome.LINKED) {
          int left = seed.file().length - length;
          assertEquals(Sections.CUSTOM, seed.sections().get(seed.sections().size() - 1).id());
          int names = seed.sections().get(seed.sections().size() - 1).contents().length;
          assertEquals(names + Sections.number(names).length + 1, left, seed.name());
        }
      }
    }
  }
}
