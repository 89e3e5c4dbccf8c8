package dev.mainstay.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.engines.Engine;
import dev.mainstay.engines.Node;
import dev.mainstay.engines.Wasmtime;
import dev.mainstay.linker.LinkOptions;
import dev.mainstay.linker.Linker;
import dev.mainstay.testing.Device;
import dev.mainstay.testing.Outcome;
import dev.mainstay.testing.Payload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs for preview 1, behind them Wasmtime's adapter to preview 2, behind that ours back to
 * preview 1: they must do what they do alone.
 */
class TwoAdaptersTest {
  private static final Path PROGRAMS = Path.of("src", "test", "programs");
  private static final String START = "start.c";

  /** In a program's first line, with the reason. */
  private static final String ONLY_ON_WASMTIME = "// Only on Wasmtime: ";

  @TempDir Path folder;

  /** What a program wrote and what became of its folder. */
  private record Result(
      String stdout,
      String stderr,
      int exitCode,
      boolean trapped,
      SortedMap<String, String> files) {

    /** Preview 2 has success and failure, and Wasmtime's adapter calls nothing that has more. */
    Result withoutExitCode() {
      return new Result(stdout, stderr, trapped ? exitCode : Math.min(exitCode, 1), trapped, files);
    }
  }

  static List<String> programs() throws IOException {
    try (var files = Files.list(PROGRAMS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".c") && !name.equals(START))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  void behavesAsAlone(String source) throws IOException {
    var program = new Clang(folder).program(PROGRAMS.resolve(source), PROGRAMS.resolve(START));
    var payload = link(Composition.of(program, WasmtimeAdapter.bytes()));
    var onlyOnWasmtime =
        Files.readAllLines(PROGRAMS.resolve(source)).get(0).startsWith(ONLY_ON_WASMTIME);
    var engines =
        Stream.of(new Wasmtime(), new Node())
            .filter(engine -> engine.absence().isEmpty())
            .filter(engine -> engine instanceof Wasmtime || !onlyOnWasmtime)
            .toList();
    Assumptions.assumeFalse(engines.isEmpty(), "skipped: neither Wasmtime nor node is here");
    for (var engine : engines) {
      var alone = run(engine, program, "alone");
      var adapted = run(engine, payload, "adapted");
      assertEquals(alone.withoutExitCode(), adapted, engine.name());
      assertFalse((alone.stdout() + alone.stderr()).isEmpty(), "the program says something");
    }
  }

  /** The adapters are in the way, and not around it: preview 2 is what the program calls. */
  @Test
  void callsPreview2() throws IOException {
    var program = new Clang(folder).program(PROGRAMS.resolve("copy.c"), PROGRAMS.resolve(START));
    var composed = Payload.of("copy", Composition.of(program, WasmtimeAdapter.bytes()));
    var modules =
        composed.imports().stream().map(Payload.Import::module).distinct().sorted().toList();
    assertTrue(modules.stream().allMatch(module -> module.startsWith("wasi:")), modules::toString);
    assertTrue(composed.imports().size() > 50, composed.imports()::toString);
  }

  private static byte[] link(byte[] module) {
    return Linker.withLibraryOf(TwoAdaptersTest.class.getClassLoader())
        .link(module, LinkOptions.defaults())
        .payload();
  }

  private Result run(Engine engine, byte[] module, String how) throws IOException {
    var root = Folder.fill(folder.resolve(engine.name()).resolve(how));
    var device =
        Device.builder()
            .arguments("one", "two words", "ä€😀", "")
            .environment("HOME", "/home/me")
            .environment("EMPTY", "")
            .environment("EQUAL", "a=b")
            .stdin("some text\nfor the programs\nthat read it")
            .directory("/", root)
            .build();
    Outcome outcome = engine.run(Payload.of("program", module), device);
    return new Result(
        outcome.stdout(),
        outcome.stderr(),
        outcome.exitCode(),
        outcome.trap().isPresent(),
        Folder.contents(root));
  }
}
