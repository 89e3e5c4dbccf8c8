package dev.mainstay.specification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.mainstay.specification.npm.AbsentException;
import dev.mainstay.specification.npm.Assembler;
import dev.mainstay.specification.npm.NodeProcess;
import dev.mainstay.specification.npm.Packages;
import dev.mainstay.specification.report.ExpectedFailures;
import dev.mainstay.specification.report.Matrix;
import dev.mainstay.specification.report.Results;
import dev.mainstay.specification.run.Check;
import dev.mainstay.specification.run.ScriptRun;
import dev.mainstay.specification.script.Script;
import dev.mainstay.specification.script.ScriptReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The specification's own tests, on each module before lowering and after it. */
class SpecificationTest {
  private static final Path MATRIX = Path.of("../docs/specification-tests.md");
  private static final Path EXPECTED = Path.of("src/test/resources/expected-failures.txt");
  private static final boolean BLESS = Boolean.getBoolean("bless");

  /** Only against what never ends. */
  private static final int MINUTES = 5;

  private final ExpectedFailures expected = ExpectedFailures.read(EXPECTED);
  private final Matrix matrix = new Matrix();
  private Packages packages;

  @TestFactory
  Stream<DynamicTest> scripts() throws IOException {
    var folder = folder();
    if (folder.isEmpty()) {
      abort("there is no ../shared/data/spec-tests beside the project");
    }
    var scripts = scripts(folder.get());
    try {
      packages = Packages.install();
      Assembler.assemble(packages, scripts.stream().flatMap(s -> s.modules().stream()).toList());
    } catch (AbsentException e) {
      abort(String.valueOf(e.getMessage()));
    }
    return Stream.concat(
        scripts.stream().map(script -> dynamicTest(script.name(), () -> check(script))),
        Stream.of(dynamicTest("the table in docs", this::checkMatrix)));
  }

  private static Optional<Path> folder() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path folder = at.resolveSibling("shared").resolve("data/spec-tests");
      if (Files.isDirectory(folder)) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  private static List<Script> scripts(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      var scripts = new ArrayList<Script>();
      for (var file : files.filter(f -> f.toString().endsWith(".wast")).sorted().toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        scripts.add(ScriptReader.read(name, Files.readString(file)));
      }
      return scripts;
    }
  }

  private void check(Script script) throws Exception {
    var before = best(() -> ScriptRun.before(script), node -> ScriptRun.before(script, node));
    var after = after(script, false);
    var stress = after(script, true);
    matrix.add(script.name(), before, after, stress);
    var results = new LinkedHashMap<String, Results>();
    results.put("before", before);
    results.put("after", after);
    results.put("after, collecting at every allocation", stress);
    var known = new StringBuilder();
    var seen = new StringBuilder();
    results.forEach(
        (stage, each) -> {
          known.append(expected.of(stage, script.name()));
          seen.append(expected.note(stage, script.name(), each.failures()));
        });
    if (!BLESS) {
      assertEquals(known.toString(), seen.toString());
    }
  }

  private Results after(Script script, boolean stress) throws Exception {
    return best(
        () -> ScriptRun.after(script, stress), node -> ScriptRun.after(script, stress, node));
  }

  /** What Endive says or, where that is not all right and node knows better, what node says. */
  private Results best(Callable<List<Check>> onEndive, Function<NodeProcess, List<Check>> onNode)
      throws Exception {
    var endive = new Results("Endive", inTime(onEndive));
    if (endive.failed() == 0) {
      return endive;
    }
    try (var process = packages.start("machine.mjs")) {
      var node = new Results("node", inTime(() -> onNode.apply(process)));
      return node.failed() < endive.failed() ? node : endive;
    }
  }

  /** A thread of its own, whose stack is small enough to be used up. */
  private static <T> T inTime(Callable<T> work) throws Exception {
    var task = new FutureTask<>(work);
    var thread = new Thread(null, task, "script", 4 << 20);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(MINUTES, TimeUnit.MINUTES);
    } catch (TimeoutException e) {
      thread.interrupt();
      throw new AssertionError("does not end", e);
    }
  }

  private void checkMatrix() throws IOException {
    if (BLESS) {
      expected.write();
      Files.writeString(MATRIX, matrix.text());
    }
    assertEquals(Files.readString(MATRIX), matrix.text());
  }
}
