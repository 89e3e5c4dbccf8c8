package dev.mainstay.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mainstay.compiler.CompilerInput;
import dev.mainstay.compiler.GuestCompiler;
import dev.mainstay.conformance.traces.Endless;
import dev.mainstay.conformance.traces.Readings;
import dev.mainstay.engines.Engine;
import dev.mainstay.engines.Jvm;
import dev.mainstay.engines.Node;
import dev.mainstay.engines.Wasmtime;
import dev.mainstay.guest.memory.Arena;
import dev.mainstay.linker.LinkOptions;
import dev.mainstay.linker.LinkResult;
import dev.mainstay.symbols.SymbolFile;
import dev.mainstay.symbols.Symbolizer;
import dev.mainstay.testing.Device;
import dev.mainstay.testing.Outcome;
import dev.mainstay.testing.Payload;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Stack traces are those of the JVM, as far as the program's own methods go. */
class TracesTest {
  private static final Engine ENGINE = new Wasmtime();
  private static final List<Path> CLASS_PATH =
      List.of(Corpus.classes(), Corpus.location(Arena.class));
  private static final String OWN = "\tat dev.mainstay.conformance.";
  private static final Pattern MORE = Pattern.compile("\t+\\.\\.\\. (\\d+) more");
  private static final Pattern LINE = Pattern.compile("\\.java:\\d+\\)");

  private static Outcome onJvm(Class<?> program) {
    var device =
        Device.builder()
            .environment("JDK_JAVA_OPTIONS", "-XX:-ShowCodeDetailsInExceptionMessages -Xss1m")
            .build();
    return new Jvm(CLASS_PATH, program.getName()).run(device);
  }

  private static byte[] compile(Class<?> program) {
    var input = CompilerInput.ofCommand(CLASS_PATH, program.getName()).withDebugInformation(true);
    return GuestCompiler.compile(input).requireModule();
  }

  private static LinkResult link(Class<?> program, LinkOptions options) {
    return Guest.linker().link(compile(program), options);
  }

  private static Outcome onDevice(Engine engine, LinkResult result) {
    assumeTrue(
        engine.absence().isEmpty(), () -> engine.name() + ": " + engine.absence().orElseThrow());
    return engine.run(Payload.of("program.wasm", result.payload()), Device.builder().build());
  }

  private static String turnedBack(String report, LinkResult result) {
    var text = new StringWriter();
    try {
      var outcome =
          new Symbolizer(result.symbols()).copy(new BufferedReader(new StringReader(report)), text);
      assertTrue(outcome.frames() > 0, report);
      assertEquals(0, outcome.unknown(), report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Without frames of Java's library, and without messages, which are worded differently. */
  private static Stream<String> own(String text) {
    return text.lines()
        .filter(line -> !line.startsWith("NOTE: "))
        .filter(line -> !line.contains("\tat ") || line.contains(OWN))
        .map(line -> line.startsWith("\tat ") ? line : line.replaceFirst("(Exception): .*", "$1"));
  }

  @Test
  void linesOfADebugBuildAreThoseOfTheJvm() {
    var expected = own(onJvm(Readings.class).stderr()).collect(Collectors.joining("\n"));
    assertTrue(expected.contains("Readings.main(Readings.java:"), expected);

    var result = link(Readings.class, Guest.ROOMY.withLines(true));

    assertEquals(
        expected, own(onDevice(ENGINE, result).stderr()).collect(Collectors.joining("\n")));
    assertEquals(List.of(), result.symbols().traces());
  }

  /** Each trace has the JVM's methods in their order, but for those that were inlined. */
  @Test
  void numbersOfAReleaseBuildAreTurnedBack() {
    var result = link(Readings.class, Guest.ROOMY.withTraces(true));
    var said = onDevice(ENGINE, result).stderr();
    assertFalse(said.contains("Readings."), said);

    var expected = traces(own(onJvm(Readings.class).stderr()));
    var found = traces(own(turnedBack(said, result)));

    assertEquals(expected.size(), found.size());
    int frames = 0;
    for (int i = 0; i < expected.size(); i++) {
      var rest = new ArrayList<>(expected.get(i));
      frames += rest.size();
      for (var frame : found.get(i)) {
        int at = rest.indexOf(frame);
        assertTrue(at >= 0, () -> frame + " where the JVM has " + rest);
        rest.subList(0, at + 1).clear();
        frames--;
      }
      assertEquals(List.of(), rest, "what called the last frame");
    }
    assertTrue(frames <= 8, frames + " methods are in no trace");
  }

  /** The traces of a report: a header each, and the methods; common ends are written out. */
  private static List<List<String>> traces(Stream<String> lines) {
    var traces = new ArrayList<List<String>>();
    for (var line : lines.toList()) {
      var more = MORE.matcher(line);
      var last = traces.isEmpty() ? List.<String>of() : traces.get(traces.size() - 1);
      if (more.matches()) {
        var enclosing = traces.get(traces.size() - 2);
        int count = Integer.parseInt(more.group(1));
        last.addAll(enclosing.subList(enclosing.size() - count, enclosing.size()));
      } else if (line.contains("\tat ")) {
        last.add(LINE.matcher(line.strip()).replaceFirst(".java)"));
      } else {
        traces.add(new ArrayList<>(List.of(line)));
      }
    }
    return traces;
  }

  /** On node: what we have of Wasmtime says that it trapped, and not where. */
  @Test
  void addressesOfATrapAreTurnedBack() {
    var result = link(Endless.class, Guest.ROOMY);
    var trap = onDevice(new Node(), result).trap().orElseThrow();

    var found = places(turnedBack(trap, result));

    var expected = places(onJvm(Endless.class).stderr());
    assertEquals(2, found.size(), trap);
    assertTrue(expected.containsAll(found), () -> found + " where the JVM has " + expected);
  }

  /** The different places in the program that a report names. */
  private static Set<String> places(String report) {
    return Pattern.compile("Endless\\.\\w+\\(Endless\\.java:\\d+\\)")
        .matcher(report)
        .results()
        .map(match -> match.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void theSymbolFileIsTheSameEachTime() {
    var module = compile(Endless.class);
    var options = Guest.ROOMY.withTraces(true);
    assertEquals(
        new String(SymbolFile.write(Guest.linker().link(module, options).symbols()), UTF_8),
        new String(SymbolFile.write(Guest.linker().link(module, options).symbols()), UTF_8));
  }
}
