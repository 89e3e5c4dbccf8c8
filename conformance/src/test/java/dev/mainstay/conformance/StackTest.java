package dev.mainstay.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mainstay.compiler.CompilerInput;
import dev.mainstay.compiler.GuestCompiler;
import dev.mainstay.conformance.stack.Recursions;
import dev.mainstay.engines.Endive;
import dev.mainstay.engines.Engine;
import dev.mainstay.engines.Jvm;
import dev.mainstay.engines.Wasmtime;
import dev.mainstay.guest.memory.Arena;
import dev.mainstay.linker.LinkOptions;
import dev.mainstay.linker.profile.ProfileReader;
import dev.mainstay.testing.Device;
import dev.mainstay.testing.Payload;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A stack that runs out is a StackOverflowError where the profile says how large it is. */
class StackTest {
  private static final List<Path> CLASS_PATH =
      List.of(Corpus.classes(), Corpus.location(Arena.class));
  private static final String MAIN = Recursions.class.getName();
  private static final byte[] COMPILED =
      GuestCompiler.compile(CompilerInput.ofCommand(CLASS_PATH, MAIN)).requireModule();

  static Stream<Arguments> stacks() {
    return Stream.of(new Endive(), new Wasmtime())
        .flatMap(
            engine ->
                Stream.of("wamr-classic 16384", "wamr-fast 65536", "wasm3 16384")
                    .map(stack -> Arguments.of(engine, stack)));
  }

  @ParameterizedTest(name = "{1} on {0}")
  @MethodSource("stacks")
  void overflowsAreCaughtAndSurvived(Engine engine, String stack) {
    assumeTrue(
        engine.absence().isEmpty(), () -> engine.name() + ": " + engine.absence().orElseThrow());
    var device = Device.builder().build();

    var said = engine.run(payload(stack), device);

    assertEquals(new Jvm(CLASS_PATH, MAIN).run(device).stdout(), said.stdout(), said::stderr);
    assertEquals(0, said.exitCode());
  }

  /** Otherwise the test above would say nothing. */
  @Test
  void withoutASizeTheRuntimeTraps() {
    var engine = new Endive();

    var said = engine.run(payload(""), Device.builder().build());

    assertTrue(said.trap().isPresent(), said::stdout);
  }

  private static Payload payload(String stack) {
    var options = LinkOptions.defaults();
    if (!stack.isEmpty()) {
      var words = stack.split(" ", -1);
      var profile =
          """
          {"name": "test", "extends": "wasip1",
           "stack": {"interpreter": "%s", "bytes": %s}}
          """
              .formatted(words[0], words[1]);
      options = options.withProfile(ProfileReader.parse(profile, "test"));
    }
    return Payload.of("recursions.wasm", Guest.linker().link(COMPILED, options).payload());
  }
}
