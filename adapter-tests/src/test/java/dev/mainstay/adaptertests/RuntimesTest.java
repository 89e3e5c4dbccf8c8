package dev.mainstay.adaptertests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mainstay.engines.Endive;
import dev.mainstay.engines.Engine;
import dev.mainstay.engines.Node;
import dev.mainstay.engines.Wasmtime;
import dev.mainstay.testing.Device;
import dev.mainstay.testing.Outcome;
import dev.mainstay.wasm.binary.ModuleReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Guests on real runtimes, with real files: each says the same everywhere, but for what is noted
 * here, and together they call every function. {@code -Dbless=true} writes anew what is expected.
 */
class RuntimesTest {
  static final List<String> GUESTS = List.of("cli", "clocks", "filesystem", "io", "random");

  static final List<Engine> REAL = List.of(new Wasmtime(), new Node());

  /** What the guest {@code exit} calls: it says nothing afterwards, but its exit code does. */
  static final Set<String> ENDS = Set.of("wasi:cli/exit#exit", "wasi:cli/exit#exit-with-code");

  /** What differs from runtime to runtime, and why. */
  private static final Map<String, String> DIFFERENCES =
      Map.of(
          "stat after set-times",
          "node 20 sets times in whole seconds",
          "stat-at after set-times-at",
          "node 20 sets times in whole seconds");

  /** What no guest can call here, and why; the scripted host of adapter-lib plays it. */
  private static final Map<String, String> NOT_CALLED =
      Map.of(
          "wasi:cli/terminal-input#[resource-drop]terminal-input",
          "the standard streams of a test are files",
          "wasi:cli/terminal-output#[resource-drop]terminal-output",
          "the standard streams of a test are files");

  /**
   * Endive 1.2.0 has no answer for {@code fd_filestat_get} of a directory that was opened for us.
   */
  private static List<Engine> engines(String guest) {
    return guest.equals("filesystem")
        ? REAL
        : Stream.concat(Stream.of(new Endive()), REAL.stream()).toList();
  }

  static Stream<Arguments> runs() {
    return GUESTS.stream()
        .flatMap(guest -> engines(guest).stream().map(engine -> Arguments.of(guest, engine)));
  }

  private static Expected expected(String guest) {
    Path file = WasiGuest.folder(guest).resolve("expected.txt");
    if (Boolean.getBoolean("bless")) {
      engines(guest).forEach(RuntimesTest::assumePresent); // or its lines would be lost
      var said = new LinkedHashMap<String, List<String>>();
      engines(guest).forEach(engine -> said.put(engine.name(), Said.by(guest, engine).lines()));
      Expected.of(said).write(file);
    }
    return Expected.read(file);
  }

  private static void assumePresent(Engine engine) {
    assumeTrue(engine.absence().isEmpty(), () -> "skipped: " + engine.absence().orElseThrow());
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("runs")
  void saysWhatIsExpected(String guest, Engine engine) {
    assumePresent(engine);
    assertEquals(
        String.join("\n", expected(guest).of(engine.name())),
        String.join("\n", Said.by(guest, engine).lines()));
  }

  @Test
  void whatDiffersIsNoted() {
    var differences = new TreeSet<String>();
    GUESTS.forEach(guest -> differences.addAll(expected(guest).differences()));
    assertEquals(new TreeSet<>(DIFFERENCES.keySet()), differences);
  }

  @ParameterizedTest
  @CsvSource({"ok, 0", "error, 1", "0, 0", "42, 42", "125, 125"})
  void exits(String argument, int code) {
    for (var engine : Engine.all()) {
      if (engine.absence().isEmpty()) {
        assertEquals(code, exit(engine, argument).exitCode(), engine.name());
      }
    }
  }

  /** Wasmtime 7 takes no code from 126 on, for those are what shells say of signals. */
  @Test
  void exitCodesOfSignals() {
    assumePresent(new Wasmtime());
    assertEquals(134, exit(new Wasmtime(), "126").exitCode(), "a trap");
    assumePresent(new Node());
    assertEquals(126, exit(new Node(), "126").exitCode());
  }

  private static Outcome exit(Engine engine, String argument) {
    var outcome =
        engine.run(WasiGuest.of("exit").payload(), Device.builder().arguments(argument).build());
    assertEquals("", outcome.stderr(), "exit does not return");
    return outcome;
  }

  @ParameterizedTest
  @FieldSource("REAL")
  void everyFunctionIsCalled(Engine engine) {
    assumePresent(engine);
    var missing = new TreeSet<>(NotingLibrary.functions(ModuleReader.read(WasiGuest.library())));
    missing.removeIf(name -> name.startsWith("wasi:sockets/"));
    GUESTS.forEach(guest -> missing.removeAll(Said.by(guest, engine).called()));
    missing.removeAll(ENDS);
    assertEquals(new TreeSet<>(NOT_CALLED.keySet()), missing);
  }
}
