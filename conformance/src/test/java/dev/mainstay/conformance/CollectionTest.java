package dev.mainstay.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mainstay.conformance.Corpus.Group;
import dev.mainstay.engines.Engine;
import dev.mainstay.engines.Wasmtime;
import dev.mainstay.linker.LinkOptions;
import dev.mainstay.linker.memory.HeapSize;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a program says does not depend on when its garbage is collected, nor on how little memory
 * there is. On the fastest engine alone: the module decides, not what runs it.
 */
class CollectionTest {
  private static final Engine ENGINE = new Wasmtime();
  private static final int SMALL = 256 * 1024;

  /**
   * Groups that hold more at once than there is room for in a small heap, and what is enough for
   * them: String.format builds the tables of its locale, a Pattern those of its character classes
   * (a Scanner has several), a calendar those of its weeks, a Deflater what it compresses and where
   * it saw the same before.
   */
  private static final Map<String, Integer> LARGER =
      Map.of("formatting", 1024 * 1024, "platform", 1024 * 1024, "utilities", 1024 * 1024);

  /** A collection at every allocation costs as much as there is alive: not for large graphs. */
  private static final String LARGE_GRAPHS = "memory";

  static Stream<Arguments> programs() {
    return Corpus.groups().stream()
        .flatMap(group -> group.programs().stream().map(program -> Arguments.of(group, program)));
  }

  static Stream<Arguments> programsForStress() {
    return programs().filter(program -> !group(program).name().equals(LARGE_GRAPHS));
  }

  private static Group group(Arguments arguments) {
    return (Group) arguments.get()[0];
  }

  @ParameterizedTest(name = "{0}/{1}")
  @MethodSource("programsForStress")
  void collectingAtEveryAllocationChangesNothing(Group group, String program) {
    same(group, program, Guest.ROOMY.withStress(true));
  }

  @ParameterizedTest(name = "{0}/{1}")
  @MethodSource("programs")
  void heapOf256KiBIsEnough(Group group, String program) {
    int heap = LARGER.getOrDefault(group.name(), SMALL);

    same(group, program, Guest.ROOMY.withHeap(HeapSize.limitedTo(heap)));
  }

  private static void same(Group group, String program, LinkOptions options) {
    assumeTrue(
        ENGINE.absence().isEmpty(), () -> ENGINE.name() + ": " + ENGINE.absence().orElseThrow());
    var guest = Guest.of(group);

    var said = guest.on(ENGINE, options).get(program);

    assertEquals(guest.onJvm().get(program).comparable(), said.comparable(), said::toString);
  }
}
