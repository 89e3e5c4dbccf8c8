package dev.mainstay.linker.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.linker.LinkOptions;
import dev.mainstay.linker.LinkResult;
import dev.mainstay.linker.Linker;
import dev.mainstay.linker.report.LinkException;
import dev.mainstay.linker.text.Running;
import dev.mainstay.linker.text.Wat;
import dev.mainstay.wasm.binary.ModuleReader;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import run.endive.runtime.HostFunction;
import run.endive.runtime.Instance;
import run.endive.wasm.types.FunctionType;
import run.endive.wasm.types.ValType;

class EntryPointsTest {
  private static LinkResult link(String input, LinkOptions options) {
    return new Linker(Wat.binary("(module)")).link(Wat.binary(input), options);
  }

  private static LinkResult link(String input) {
    return link(input, LinkOptions.defaults());
  }

  private static List<String> exports(String input) {
    return link(input).report().exports();
  }

  private static final String COUNTING =
      """
      (module
        (import "wasi_snapshot_preview1" "sched_yield" (func $yield (result i32)))
        (global $count (mut i32) (i32.const 0))
        (func $init %s (drop (call $yield))
          (global.set $count (i32.add (global.get $count) (i32.const 1))))
        %s
        (func $f (export "f") (param $x i32) (result i32)
          (i32.add (local.get $x) (global.get $count))))
      """;

  private static Instance counting(LinkResult result) {
    return Running.instance(
        result.payload(),
        new HostFunction(
            "wasi_snapshot_preview1",
            "sched_yield",
            FunctionType.of(List.of(), List.of(ValType.I32)),
            (instance, arguments) -> new long[] {0}));
  }

  @Test
  void runBecomesStart() {
    var run =
        """
        (module (func $run (export "%s") (result i32) (i32.const %d)))
        """;
    for (var name : List.of("wasi:cli/run@0.2.9#run", "cm32p2|wasi:cli/run@0.2|run")) {
      var good = link(run.formatted(name, 0));
      assertEquals(List.of("memory", "_start"), good.report().exports());
      assertEquals(0, Running.command(good.payload()).exitCode());
      assertEquals(1, Running.command(link(run.formatted(name, 1)).payload()).exitCode());
    }
  }

  @Test
  void runOfAnotherTrackIsAnotherExport() {
    assertEquals(
        List.of("wasi:cli/run@0.3.0#run", "memory"),
        exports(
            "(module (func $r (export \"wasi:cli/run@0.3.0#run\") (result i32) (i32.const 0)))"));
  }

  @Test
  void aReactorInitializesItselfOnTheFirstCall() {
    var result = link(COUNTING.formatted("(export \"_initialize\")", ""));
    assertEquals(List.of("f", "memory", "_initialize"), result.report().exports());
    var instance = counting(result);
    assertEquals(11, instance.export("f").apply(10)[0]);
    assertEquals(12, instance.export("f").apply(11)[0]);
    // Runtimes that know it have called it before: it runs once.
    instance.export("_initialize").apply();
    assertEquals(11, instance.export("f").apply(10)[0]);
  }

  @Test
  void theOtherSchemesNamesAreTakenOver() {
    assertEquals(
        List.of("f", "memory", "_initialize"),
        exports(COUNTING.formatted("(export \"cm32p2_initialize\")", "")));
  }

  @Test
  void neverAreBothStartAndInitializeExported() {
    var result =
        link(
            COUNTING.formatted(
                "(export \"_initialize\")", "(func $start (export \"_start\") (call $init))"));
    assertEquals(List.of("_start", "f", "memory"), result.report().exports());
  }

  @Test
  void aStartFunctionThatCallsTheHostWaitsForTheHost() {
    var result = link(COUNTING.formatted("", "(start $init)"));
    assertTrue(ModuleReader.read(result.payload()).start() == null);
    assertEquals(11, counting(result).export("f").apply(10)[0]);
  }

  @Test
  void aStartFunctionThatCallsNobodyStays() {
    var result =
        link(
            """
            (module
              (global $g (mut i32) (i32.const 0))
              (func $init (global.set $g (i32.const 5)))
              (start $init)
              (func $f (export "f") (result i32) (global.get $g)))
            """);
    assertTrue(ModuleReader.read(result.payload()).start() != null);
    assertEquals(5, Running.instance(result.payload()).export("f").apply()[0]);
  }

  @Test
  void producersOwnExportsGo() {
    assertEquals(
        List.of("_start", "memory"),
        exports(
            """
            (module
              (memory $m 1)
              (global $heap i32 (i32.const 1024))
              (func $start (export "_start"))
              (func $malloc (export "teavm.malloc"))
              (func $queue (export "teavm_processQueue"))
              (func $realloc (export "cabi_realloc")
                (param i32) (param i32) (param i32) (param i32) (result i32) (i32.const 0))
              (func $throw (export "mainstay:throw/arithmetic"))
              (export "__heap_base" (global $heap))
              (export "__data_end" (global $heap)))
            """));
  }

  @Test
  void theAllocatorStaysForInterfaces() {
    var realloc =
        """
        (module
          %s
          (func $realloc (export "cabi_realloc")
            (param i32) (param i32) (param i32) (param i32) (result i32) (i32.const 0))
          (func $f (export "%s") %s))
        """;
    assertEquals(
        List.of("cabi_realloc", "acme:board/firmware@1.0.0#run", "memory"),
        exports(realloc.formatted("", "acme:board/firmware@1.0.0#run", "")));
    var importing =
        realloc.formatted(
            "(import \"acme:board/gpio@1.0.0\" \"name\" (func $name (param i32)))",
            "f",
            "(call $name (i32.const 0))");
    assertEquals(
        List.of("cabi_realloc", "f", "memory"),
        link(importing, LinkOptions.defaults().withDeviceInterfaces(Set.of("acme:board/gpio")))
            .report()
            .exports());
  }

  @Test
  void wrongEntryPointsAreExplained() {
    var e =
        assertThrows(
            LinkException.class,
            () -> link("(module (func $s (export \"_start\") (result i32) (i32.const 0)))"));
    assertEquals("entry-point-type", e.problems().get(0).key());
    assertEquals(
        "no-entry-point",
        assertThrows(LinkException.class, () -> link("(module (func $f))"))
            .problems()
            .get(0)
            .key());
  }

  @Test
  void aCommandForPreview2ExportsRun() {
    var result =
        link(
            """
            (module
              (func $start (export "_start")))
            """,
            LinkOptions.defaults().withPreview2(true));
    var module = ModuleReader.read(result.preview2().orElseThrow());
    assertTrue(module.exportedFunction("wasi:cli/run@0.2.0#run").isPresent());
    assertTrue(module.exportedFunction("_start").isEmpty());
  }

  @Test
  void whatMustRunFirstRunsFirst() {
    var input =
        """
        (module
          (global $g (mut i32) (i32.const 2))
          (func $prepare (export "mainstay:initialize")
            (global.set $g (i32.mul (global.get $g) (i32.const 10))))
          (func $init (export "_initialize")
            (global.set $g (i32.add (global.get $g) (i32.const 1))))
          (func $f (export "f") (result i32) (global.get $g)))
        """;
    var result = link(input, LinkOptions.defaults().withPreview2(true));
    assertEquals(List.of("f", "memory", "_initialize"), result.report().exports());
    assertEquals(21, Running.instance(result.payload()).export("f").apply()[0]);
    var preview2 = Running.instance(result.preview2().orElseThrow());
    preview2.export("_initialize").apply();
    assertEquals(21, preview2.export("f").apply()[0]);
  }

  @Test
  void aCommandForPreview2PreparesItself() {
    var result =
        link(
            """
            (module
              (global $g (export "g") (mut i32) (i32.const 2))
              (func $prepare (export "mainstay:initialize") (global.set $g (i32.const 20)))
              (func $start (export "_start")
                (global.set $g (i32.add (global.get $g) (i32.const 1)))))
            """,
            LinkOptions.defaults().withPreview2(true));
    var preview2 = Running.instance(result.preview2().orElseThrow());
    preview2.export("wasi:cli/run@0.2.0#run").apply();
    assertEquals(21, preview2.exports().global("g").getValue());
  }
}
