package dev.mainstay.linker.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.linker.report.Problems;
import dev.mainstay.linker.text.Running;
import dev.mainstay.linker.text.Wat;
import dev.mainstay.wasm.binary.ModuleWriter;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.Limits;
import dev.mainstay.wasm.model.WasmModule;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PayloadMemoryTest {
  private static final String TEAVM =
      """
      (module
        (import "env" "memory" (memory 1 32768))
        (data (i32.const 0) "Hello, device!"))
      """;

  @Test
  void anImportedMemoryIsFreeBehindItsData() {
    var module = Wat.module(TEAVM);
    var layout = PayloadMemory.of(module, 0);
    assertFalse(layout.memory().isImported());
    assertEquals(16, layout.statics().reserve(4, 16));
    assertEquals(
        Map.of(
            "heap-start", 24,
            "heap-initial-end", 65536,
            "heap-limit", 0x7FFF0000,
            "heap-growth", 0),
        layout.finish(HeapSize.DEFAULT));
    assertEquals(Limits.atLeast(1), layout.memory().limits());
  }

  @Test
  void theHeapHasTheSizeThatWasAskedFor() {
    var module = Wat.module(TEAVM);
    var layout = PayloadMemory.of(module, 0);
    layout.statics().reserve(8, 8);
    assertEquals(
        Map.of(
            "heap-start", 24,
            "heap-initial-end", 131072,
            "heap-limit", 200024,
            "heap-growth", 100_000),
        layout.finish(HeapSize.of(65536L, 100_000L, 200_000L)));
    assertEquals(Limits.between(2, 4), layout.memory().limits());
  }

  /** Pages are declared as a whole; the heap ends where it was told to. */
  @Test
  void theLimitMayLieInsideOfTheFirstPage() {
    var module = Wat.module(TEAVM);
    var layout = PayloadMemory.of(module, 0);
    layout.statics().reserve(8, 8);
    assertEquals(
        Map.of(
            "heap-start", 24,
            "heap-initial-end", 65536,
            "heap-limit", 24 + 10_000,
            "heap-growth", 0),
        layout.finish(HeapSize.limitedTo(10_000)));
    assertEquals(Limits.between(1, 1), layout.memory().limits());
  }

  @Test
  void aMemoryOfTheProducersOwnIsFreeBehindWhatItDeclared() {
    var module = Wat.module("(module (memory $m 3 10) (data (i32.const 0) \"x\"))");
    var layout = PayloadMemory.of(module, 0);
    assertEquals(3, layout.producerPages());
    assertEquals(3 * 65536, layout.statics().reserve(4, 4));
    layout.finish(null);
    assertEquals(Limits.between(4, 11), layout.memory().limits());
  }

  @Test
  void nothingIsDeclaredThatNobodyNeeds() {
    var module = Wat.module("(module (memory $m 3 10))");
    var layout = PayloadMemory.of(module, 0);
    layout.finish(null);
    assertEquals(Limits.between(3, 10), layout.memory().limits());
    var none = PayloadMemory.of(new WasmModule(), 0);
    none.finish(null);
    assertEquals(Limits.atLeast(1), none.memory().limits());
  }

  @Test
  void aMemoryOfTheProducersOwnCanBeEmpty() {
    var module = Wat.module("(module (memory $m 0) (data (i32.const 0) \"x\"))");
    var layout = PayloadMemory.of(module, 0);
    layout.finish(null);
    assertEquals(Limits.atLeast(0), layout.memory().limits());
  }

  @Test
  void nothingIsPutAtAddressZero() {
    assertEquals(16, PayloadMemory.of(new WasmModule(), 0).statics().reserve(1, 1));
  }

  private static final String ASKING =
      """
      (module
        (memory $m 2)
        (func $size (export "size") (result i32) (memory.size))
        (func $grow (export "grow") (param $n i32) (result i32) (memory.grow (local.get $n))))
      """;

  @Test
  void aGuestThatGrowsSeesItsOwnPages() {
    var module = Wat.module(ASKING);
    var guest = Set.copyOf(module.functions());
    GuestView.growing(module, guest, module.memories().get(0), 2);
    module.memories().get(0).setLimits(Limits.between(3, 6));
    var instance = Running.instance(ModuleWriter.write(module));
    assertEquals(2, instance.export("size").apply()[0]);
    assertEquals(3, instance.export("grow").apply(2)[0]);
    assertEquals(5, instance.export("size").apply()[0]);
    assertEquals(-1, (int) instance.export("grow").apply(2)[0]);
    assertEquals(5, instance.export("size").apply()[0]);
  }

  @Test
  void aGuestWithAFixedRegionCannotGrow() {
    var module = Wat.module(ASKING);
    GuestView.fixed(Set.copyOf(module.functions()), 1);
    module.memories().get(0).setLimits(Limits.atLeast(3));
    var instance = Running.instance(ModuleWriter.write(module));
    assertEquals(1, instance.export("size").apply()[0]);
    assertEquals(-1, (int) instance.export("grow").apply(2)[0]);
  }

  /** The shape of what TeaVM 0.15 emits. */
  private static final String HEAP =
      """
      (module
        (import "env" "memory" (memory 1))
        (import "teavmMemory" "heapOffset" (global $offset i32))
        (import "teavmMemory" "maxSize" (global $max i32))
        (global $start (mut i32) (i32.const 0))
        (func $init (param $start i32) (param $min i32) (param $max i32)
          (global.set $start (i32.add (local.get $start) (local.get $max))))
        (func $main (export "main")
          (call $init (global.get $offset) (i32.const 1024)
            (i32.sub (global.get $max) (global.get $offset))))
        %s)
      """;

  private static WasmModule heap(String more, boolean superfluous) {
    var module = Wat.module(HEAP.formatted(more));
    var problems = new Problems();
    var layout = PayloadMemory.of(module, 0);
    assertEquals(superfluous, TeavmHeap.settle(module, layout.statics(), problems));
    problems.check();
    assertEquals(superfluous ? 16 : 16 + 1024, layout.statics().end());
    return module;
  }

  @Test
  void teavmsHeapIsLeftOutWhereNobodyUsesIt() {
    var module = heap("", true);
    var main = module.exportedFunction("main").orElseThrow();
    assertEquals(1, main.code().instructions().size());
  }

  @Test
  void teavmsHeapHasARegionWhereItIsUsed() {
    var module = heap("(func $get (export \"get\") (result i32) (global.get $start))", false);
    module.exports().add(new Export("memory", module.memories().get(0)));
    var instance = Running.instance(ModuleWriter.write(module));
    instance.export("main").apply();
    assertEquals(16 + 1024, instance.export("get").apply()[0]);
  }

  @Test
  void anotherUseOfTeavmsGlobalsIsAProblem() {
    var module =
        Wat.module(
            """
            (module
              (import "teavmMemory" "heapOffset" (global $offset i32))
              (func $main (export "main") (result i32) (global.get $offset)))
            """);
    var problems = new Problems();
    TeavmHeap.settle(module, PayloadMemory.of(module, 0).statics(), problems);
    assertTrue(!problems.isEmpty());
  }
}
