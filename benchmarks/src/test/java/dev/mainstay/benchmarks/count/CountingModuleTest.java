package dev.mainstay.benchmarks.count;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mainstay.benchmarks.Program;
import dev.mainstay.benchmarks.produce.Mainstay;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import run.endive.runtime.ExecutionCompletedException;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.wasi.WasiOptions;
import run.endive.wasi.WasiPreview1;
import run.endive.wasm.Parser;

/** What a counting module counts is what Endive tells its listener about the module itself. */
class CountingModuleTest {
  static List<Program> programs() {
    return List.of(Program.hello(), Program.computing().get(4), Program.computing().get(6));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void countsWhatTheEngineExecutes(Program program) {
    var module = new Mainstay().build(program);

    var counted = CountedRun.of(program.name(), module, program.small());

    var heard = new AtomicLong();
    var output = new ByteArrayOutputStream();
    var arguments = new ArrayList<>(List.of(program.name()));
    arguments.addAll(program.small());
    var options = WasiOptions.builder().withArguments(arguments).withStdout(output, false).build();
    try (var wasi = WasiPreview1.builder().withOptions(options).build()) {
      var instance =
          Instance.builder(Parser.parse(module))
              .withImportValues(ImportValues.builder().addFunction(wasi.toHostFunctions()).build())
              .withUnsafeExecutionListener((instruction, stack) -> heard.incrementAndGet())
              .withStart(false)
              .build();
      run(instance);
    }
    assertEquals(output.toString(StandardCharsets.UTF_8), counted.output());
    assertEquals(heard.get(), counted.cost(CostModel.EXECUTED));
  }

  private static void run(Instance instance) {
    try {
      long[] ignored = instance.export("_start").apply();
    } catch (ExecutionCompletedException e) {
      // It returned.
    }
  }
}
