package dev.mainstay.linker.prune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mainstay.linker.text.Running;
import dev.mainstay.linker.text.Wat;
import dev.mainstay.wasm.binary.ModuleWriter;
import dev.mainstay.wasm.model.ExternalItem;
import dev.mainstay.wasm.model.WasmModule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PruningTest {
  /** Prunes, and has the result validated; it gives the names of what is left. */
  private static List<String> prune(WasmModule module) {
    Pruning.prune(module);
    Running.instance(ModuleWriter.write(module));
    return Stream.of(module.functions(), module.globals(), module.tags())
        .flatMap(List::stream)
        .map(ExternalItem::name)
        .toList();
  }

  private static List<String> prune(String text) {
    return prune(Wat.module(text));
  }

  @Test
  void functionsThatNobodyCallsGo() {
    assertEquals(
        List.of("a", "b"),
        prune(
            """
            (module
              (func $a (export "a") (call $b))
              (func $b (call $a))
              (func $c (call $d))
              (func $d (call $c)))
            """));
  }

  @Test
  void theStartFunctionStays() {
    assertEquals(List.of("a"), prune("(module (func $a) (func $b) (start $a))"));
  }

  @Test
  void functionsBehindReferencesStay() {
    assertEquals(
        List.of("a", "b", "c", "g"),
        prune(
            """
            (module
              (func $a (export "a") (drop (ref.func $b)) (drop (global.get $g)))
              (func $b)
              (func $c)
              (func $d)
              (global $g funcref (ref.func $c))
              (elem declare func $b $d))
            """));
  }

  @Test
  void globalsThatNobodyReadsOrWritesGo() {
    assertEquals(
        List.of("a", "base", "read", "written"),
        prune(
            """
            (module
              (global $base i32 (i32.const 7))
              (global $read i32 (global.get $base))
              (global $written (mut i32) (i32.const 0))
              (global $unused i32 (i32.const 0))
              (func $a (export "a") (global.set $written (global.get $read))))
            """));
  }

  @Test
  void tagsThatNobodyThrowsGo() {
    var module =
        Wat.module(
            """
            (module
              (tag $thrown (param i32))
              (tag $unused (param i32))
              (func $a (export "a") (throw $thrown (i32.const 1))))
            """);
    Pruning.prune(module);
    assertEquals(List.of("thrown"), module.tags().stream().map(ExternalItem::name).toList());
  }

  @Test
  void typesThatNobodyNamesGo() {
    var module =
        Wat.module(
            """
            (module
              (type $element (array (mut i32)))
              (type $struct (struct (field i32) (field (ref null $element))))
              (type $unused (struct (field i64)))
              (func $a (export "a") (drop (struct.new_default $struct)))
              (func $b (param i64)))
            """);
    Pruning.prune(module);
    // That of the function is the third.
    assertEquals(3, module.types().size());
  }

  @Test
  void tableEntriesThatNoCallAcceptsGo() {
    var module =
        Wat.module(
            """
            (module
              (type $taker (func (param i32)))
              (table $t 6)
              (elem (i32.const 1) $take $give $take2 $other)
              (func $a (export "a") (param $i i32)
                (call_indirect (type $taker) (i32.const 1) (local.get $i)))
              (func $take (param i32))
              (func $give (result i32) (i32.const 1))
              (func $take2 (param i32))
              (func $other (param i64)))
            """);
    assertEquals(List.of("a", "take", "take2"), prune(module));
    assertEquals(2, module.elements().size());
    // The indices stay: 1 and 3.
    var instance = Running.instance(ModuleWriter.write(module));
    instance.export("a").apply(1);
    instance.export("a").apply(3);
    assertThrows(RuntimeException.class, () -> instance.export("a").apply(2));
    assertThrows(RuntimeException.class, () -> instance.export("a").apply(5));
  }

  @Test
  void whatACallThroughATableReachesIsReached() {
    assertEquals(
        List.of("a", "first", "second"),
        prune(
            """
            (module
              (table $t 2)
              (elem (i32.const 0) $first $second)
              (func $a (export "a") (call_indirect (param i32) (i32.const 0) (i32.const 0)))
              (func $first (param i32) (drop (call_indirect (result i32) (i32.const 1))))
              (func $second (result i32) (i32.const 1)))
            """));
  }

  @Test
  void aTableThatCanBeReadKeepsEverything() {
    assertEquals(
        List.of("a", "b", "c"),
        prune(
            """
            (module
              (table $t 2)
              (elem (i32.const 0) $b $c)
              (func $a (export "a") (drop (table.get $t (i32.const 0))))
              (func $b) (func $c (param i32)))
            """));
  }

  @Test
  void aTableThatTheHostSeesKeepsEverything() {
    assertEquals(
        List.of("b"),
        prune(
            """
            (module (table $t 1) (elem (i32.const 0) $b) (func $b) (export "t" (table $t)))
            """));
  }

  @Test
  void aTableThatNobodyUsesGoes() {
    var module =
        Wat.module(
            """
            (module
              (table $t 1) (elem (i32.const 0) $b) (func $a (export "a")) (func $b))
            """);
    assertEquals(List.of("a"), prune(module));
    assertEquals(List.of(), module.tables());
    assertEquals(List.of(), module.elements());
  }

  @Test
  void aSegmentThatTrapsStaysAndTraps() {
    var module =
        Wat.module(
            """
            (module
              (memory $m 1)
              (table $t 1)
              (elem (i32.const 1) $b)
              (data (i32.const 65535) "ab")
              (func $a (export "a"))
              (func $b))
            """);
    Pruning.prune(module);
    assertEquals(1, module.elements().size());
    assertEquals(1, module.data().size());
    assertThrows(RuntimeException.class, () -> Running.instance(ModuleWriter.write(module)));
  }

  @Test
  void overlappingSegmentsAreLeftAlone() {
    assertEquals(
        List.of("a", "b", "c", "d"),
        prune(
            """
            (module
              (table $t 2)
              (elem (i32.const 0) $b $c)
              (elem (i32.const 1) $d)
              (func $a (export "a") (call_indirect (i32.const 0)))
              (func $b) (func $c (param i32)) (func $d (param i64)))
            """));
  }

  @Test
  void passiveSegmentsStayWhereAnInstructionNamesThem() {
    var module =
        Wat.module(
            """
            (module
              (memory $m 1)
              (table $t 1)
              (data $used "ab")
              (data $unused "cd")
              (elem $used func $b)
              (elem $unused func $c)
              (func $a (export "a")
                (memory.init $used (i32.const 0) (i32.const 0) (i32.const 2))
                (data.drop $used)
                (table.init $used (i32.const 0) (i32.const 0) (i32.const 1)))
              (func $b) (func $c))
            """);
    assertEquals(List.of("a", "b"), prune(module));
    assertEquals(1, module.data().size());
    assertEquals(1, module.elements().size());
  }

  @Test
  void memoryStaysWithItsData() {
    var module =
        Wat.module("(module (memory $m 1) (data (i32.const 0) \"x\") (func $a (export \"a\")))");
    prune(module);
    assertEquals(1, module.memories().size());
    assertEquals(1, module.data().size());
  }
}
