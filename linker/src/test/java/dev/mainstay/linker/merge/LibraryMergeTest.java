package dev.mainstay.linker.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.linker.report.LinkException;
import dev.mainstay.linker.text.Running;
import dev.mainstay.linker.text.Wat;
import dev.mainstay.wasm.binary.ModuleWriter;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.List;
import org.junit.jupiter.api.Test;

class LibraryMergeTest {
  private static final String EMPTY = "(module (memory $m 1))";

  private static LibraryMerge merge(String library, WasmModule module) {
    return new LibraryMerge(Wat.module(library), module, module.memories().get(0));
  }

  private static List<String> names(WasmModule module) {
    return module.functions().stream().map(WasmFunction::name).toList();
  }

  @Test
  void takesWhatIsAskedForAndNothingElse() {
    var module = Wat.module(EMPTY);
    var merge =
        merge(
            """
            (module
              (func $a (export "m#a") (result i32) (call $b))
              (func $b (result i32) (i32.const 1))
              (func $c (export "m#c")))
            """,
            module);
    assertTrue(merge.take("m#missing").isEmpty());
    assertEquals("a", merge.take("m#a").orElseThrow().name());
    assertEquals(List.of("a", "b"), names(module));
    assertEquals(List.of("m#a"), List.copyOf(merge.taken().keySet()));
    assertEquals(2, merge.moved().size());
  }

  @Test
  void chainsAndCyclesEnd() {
    var module = Wat.module(EMPTY);
    var merge =
        merge(
            """
            (module
              (func $a (export "m#a") (param i32) (call $b (i32.const 1)))
              (func $b (export "m#b") (param i32) (call $c (i32.const 1)))
              (func $c (param i32) (call $a (i32.const 1)) (call $c (i32.const 2))))
            """,
            module);
    var a = merge.take("m#a").orElseThrow();
    assertSame(a, merge.take("m#a").orElseThrow());
    merge.take("m#b");
    assertEquals(List.of("a", "b", "c"), names(module));
  }

  @Test
  void memoryBecomesThatOfTheModule() {
    var module = Wat.module(EMPTY);
    var merge =
        merge(
            """
            (module
              (import "env" "memory" (memory 0))
              (func $put (export "m#put") (param $at i32) (result i32)
                (i32.store offset=4 (local.get $at) (i32.const 42))
                (memory.copy (i32.const 0) (local.get $at) (i32.const 8))
                (memory.fill (i32.const 0) (i32.const 0) (i32.const 4))
                (i32.add (i32.load (i32.const 4)) (memory.size))))
            """,
            module);
    var put = merge.take("m#put").orElseThrow();
    module.exports().add(new Export("put", put));
    var instance = Running.instance(ModuleWriter.write(module));
    assertEquals(43, instance.export("put").apply(64)[0]);
    assertEquals(1, module.memories().size());
  }

  @Test
  void typesAndImportsThatAreThereAreUsed() {
    var module =
        Wat.module(
            """
            (module
              (import "h" "f" (func $mine (param i32) (result i32)))
              (import "h" "g" (func $other (param i64)))
              (memory $m 1))
            """);
    int types = module.types().size();
    var merge =
        merge(
            """
            (module
              (import "h" "f" (func $theirs (param i32) (result i32)))
              (import "h" "g" (func $typed (param i32)))
              (func $a (export "m#a") (param $x i32) (result i32)
                (call $typed (i32.const 1))
                (call $theirs (local.get $x))))
            """,
            module);
    merge.take("m#a");
    // The same import under another type is another import.
    assertEquals(List.of("mine", "other", "a", "typed"), names(module));
    assertEquals(types + 1, module.types().size());
  }

  @Test
  void aLibraryWithAGlobalIsRefused() {
    var module = Wat.module(EMPTY);
    var merge =
        merge(
            """
            (module
              (global $g (mut i32) (i32.const 0))
              (func $a (export "m#a") (global.set $g (i32.const 1))))
            """,
            module);
    var e = assertThrows(LinkException.class, () -> merge.take("m#a"));
    assertTrue(e.getMessage().startsWith("[bad-library]"), e.getMessage());
    assertTrue(e.getMessage().contains("global.set"), e.getMessage());
  }
}
