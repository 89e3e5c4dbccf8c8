package dev.mainstay.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mainstay.conformance.Corpus.Group;
import dev.mainstay.engines.AbsentException;
import dev.mainstay.engines.Node;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every program says in the module as the compiler made it what it says on the JVM, so that what it
 * says in a payload is the lowering's doing. On a node from npm: Endive 1.2.0 misreads some modules
 * with objects, older nodes refuse them.
 */
class BeforeLinkingTest {
  /**
   * How V8 words what the linker makes an exception of, and the module by itself leaves to the
   * machine: divisions, the stack, the heap. A program says the same until then.
   */
  private static final List<String> LEFT_TO_THE_LINKER =
      List.of(
          "divide by zero",
          "remainder by zero",
          "divide result unrepresentable",
          "Maximum call stack size exceeded",
          "requested new array is too large");

  /**
   * Programs about a heap that only a payload has: V8 ends the process when its own is full, lets
   * nobody see how full it is, and clears no weak reference before a command has returned.
   */
  private static final Set<String> ABOUT_THE_HEAP =
      Set.of("HeapFigures", "OutOfMemory", "WeakReferences");

  static Stream<Arguments> programs() {
    return Corpus.groups().stream()
        .flatMap(group -> programs(group).stream().map(program -> Arguments.of(group, program)));
  }

  private static List<String> programs(Group group) {
    return group.programs().stream().filter(name -> !ABOUT_THE_HEAP.contains(name)).toList();
  }

  @ParameterizedTest(name = "{0}/{1}")
  @MethodSource("programs")
  void saysWhatItSaysOnTheJvm(Group group, String program) {
    var guest = Guest.of(group);
    String expected = guest.onJvm().get(program).comparable();

    var said = guest.beforeLinking(node(), programs(group)).get(program);

    if (LEFT_TO_THE_LINKER.stream().anyMatch(said.ending()::endsWith)) {
      assertTrue(expected.startsWith(said.output()), () -> expected + "\nbut\n" + said);
    } else {
      assertEquals(expected, said.comparable(), said::toString);
    }
  }

  private static Node node() {
    try {
      return Node.fromNpm(Path.of("target", "node"));
    } catch (AbsentException e) {
      assumeTrue(false, e.getMessage());
      throw e;
    }
  }
}
