package dev.mainstay.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mainstay.conformance.Corpus.Group;
import dev.mainstay.engines.Engine;
import dev.mainstay.engines.Wasmtime;
import dev.mainstay.linker.LinkOptions;
import dev.mainstay.linker.memory.HeapSize;
import java.util.Set;
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
  private static final LinkOptions SMALL = Guest.ROOMY.withHeap(HeapSize.limitedTo(256 * 1024));

  private static final LinkOptions MEGABYTE = Guest.ROOMY.withHeap(HeapSize.limitedTo(1024 * 1024));

  /** What looks at the library's Unicode tables unpacks them: they alone are more than 256 KiB. */
  private static final Set<String> WITH_TABLES = Set.of("Streams", "Boxing", "NumberText");

  /** These need more than a megabyte; whether for tables alone has not been found out. */
  private static final Set<String> NOT_SMALL = Set.of("Strings", "Unicode");

  /** A collection at every allocation costs as much as there is alive: not for large graphs. */
  private static final String LARGE_GRAPHS = "memory";

  static Stream<Arguments> programs() {
    return Corpus.groups().stream()
        .flatMap(group -> group.programs().stream().map(program -> Arguments.of(group, program)));
  }

  static Stream<Arguments> programsForStress() {
    return programs().filter(program -> !group(program).name().equals(LARGE_GRAPHS));
  }

  static Stream<Arguments> programsForSmallHeap() {
    return programs().filter(program -> !NOT_SMALL.contains(program.get()[1].toString()));
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
  @MethodSource("programsForSmallHeap")
  void heapOf256KiBIsEnough(Group group, String program) {
    same(group, program, WITH_TABLES.contains(program) ? MEGABYTE : SMALL);
  }

  private static void same(Group group, String program, LinkOptions options) {
    assumeTrue(
        ENGINE.absence().isEmpty(), () -> ENGINE.name() + ": " + ENGINE.absence().orElseThrow());
    var guest = Guest.of(group);

    var said = guest.on(ENGINE, options).get(program);

    assertEquals(guest.onJvm().get(program).comparable(), said.comparable(), said::toString);
  }
}
