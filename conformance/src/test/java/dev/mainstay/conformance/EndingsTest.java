package dev.mainstay.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mainstay.compiler.CompilerInput;
import dev.mainstay.compiler.GuestCompiler;
import dev.mainstay.engines.Engine;
import dev.mainstay.engines.Jvm;
import dev.mainstay.engines.Wasmtime;
import dev.mainstay.guest.memory.Arena;
import dev.mainstay.testing.Device;
import dev.mainstay.testing.Outcome;
import dev.mainstay.testing.Payload;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program ends as it does on the JVM: its output, its code, what it says of exceptions. */
class EndingsTest {
  private static final Engine ENGINE = new Wasmtime();
  private static final List<Path> CLASS_PATH =
      List.of(Corpus.classes(), Corpus.location(Arena.class));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ExitInAThread",
        "FailingMain",
        "FailingThread",
        "HandledInMain",
        "HookAndHalt",
        "HookAtExit",
        "Hooks",
        "MainEndsFirst"
      })
  void endsAsOnTheJvm(String program) {
    assumeTrue(
        ENGINE.absence().isEmpty(), () -> ENGINE.name() + ": " + ENGINE.absence().orElseThrow());
    String main = EndingsTest.class.getPackageName() + ".endings." + program;
    var device = Device.builder().build();
    byte[] compiled =
        GuestCompiler.compile(CompilerInput.ofCommand(CLASS_PATH, main)).requireModule();
    var payload =
        Payload.of(program + ".wasm", Guest.linker().link(compiled, Guest.ROOMY).payload());

    var expected = new Jvm(CLASS_PATH, main).run(device);
    var ended = ENGINE.run(payload, device);

    assertEquals(summary(expected), summary(ended));
  }

  /** Without the lines of stack traces, which are the JVM's own. */
  private static String summary(Outcome outcome) {
    return outcome.stdout()
        + "[exit code "
        + outcome.exitCode()
        + "]\n"
        + outcome
            .stderr()
            .lines()
            .filter(line -> !line.startsWith("\t"))
            .reduce("", (all, line) -> all + line + "\n");
  }
}
