package dev.mainstay.lowering.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mainstay.lowering.Lowering;
import dev.mainstay.lowering.LoweringException;
import dev.mainstay.lowering.LoweringOptions;
import dev.mainstay.lowering.Pair;
import dev.mainstay.lowering.StaticMemory;
import dev.mainstay.wasm.binary.ModuleReader;
import dev.mainstay.wasm.model.ImportName;
import dev.mainstay.wasm.model.Limits;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTable;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** References and tables, before and after they are lowered. */
class ReferenceLoweringTest {
  private Pair tables;

  private static Pair pair(String file) {
    return Pair.of(
        Pair.resource(ReferenceLoweringTest.class, file),
        (module, memory) -> new Lowering(LoweringOptions.floor()).lower(module, memory, Map.of()),
        LoweringOptions.FLOOR);
  }

  @BeforeEach
  void lower() {
    tables = pair("tables.wasm");
  }

  @Test
  void callThroughAFixedTable() {
    assertEquals("[1]", tables.call("fixed", 1));
    assertEquals("[2]", tables.call("fixed", 2));
    assertEquals("[4]", tables.call("fixed-wide", 3));
    assertEquals("[5]", tables.call("fixed-size"));
    for (int trap : new int[] {0, 3, 4, 5, 6, 7, 8, 9, 100, -1, -2, -9, Integer.MIN_VALUE}) {
      assertEquals("trap", tables.call("fixed", trap));
    }
  }

  @Test
  void activeSegmentsTakeEffectInTheirOrder() {
    assertEquals("[2]", tables.call("written", 2));
    assertEquals("[1]", tables.call("written", 3));
    assertEquals("[49]", tables.call("written-square", 5, 7));
    for (int trap : new int[] {-1, 0, 1, 4, 5, 6, 7, 8, 9}) {
      assertEquals("trap", tables.call("written", trap));
    }
  }

  @Test
  void getAndSet() {
    assertEquals("[1]", tables.call("written-null", 0));
    assertEquals("[0]", tables.call("written-null", 2));
    tables.call("set-three", 0);
    assertEquals("[3]", tables.call("written", 0));
    tables.call("set-first", 7);
    assertEquals("[1]", tables.call("written", 7));
    tables.call("set-null", 2);
    assertEquals("trap", tables.call("written", 2));
    for (int outside : new int[] {8, 9, -1, Integer.MIN_VALUE}) {
      assertEquals("trap", tables.call("written-null", outside));
      assertEquals("trap", tables.call("set-three", outside));
    }
  }

  @Test
  void fill() {
    tables.call("fill", 1, 3);
    for (int i = 0; i < 8; i++) {
      tables.call("written", i);
    }
    assertEquals("[]", tables.call("fill", 8, 0));
    assertEquals("trap", tables.call("fill", 9, 0));
    assertEquals("trap", tables.call("fill", 7, 2));
    assertEquals("trap", tables.call("fill", 1, -1));
    assertEquals("trap", tables.call("fill", -1, 2));
    assertEquals("[1]", tables.call("written-null", 7));
  }

  @Test
  void copy() {
    tables.call("copy", 0, 2, 4);
    compareWritten();
    tables.call("copy", 3, 1, 5);
    compareWritten();
    assertEquals("[]", tables.call("copy", 8, 8, 0));
    assertEquals("trap", tables.call("copy", 9, 8, 0));
    assertEquals("trap", tables.call("copy", 8, 9, 0));
    assertEquals("trap", tables.call("copy", 4, 0, 5));
    assertEquals("trap", tables.call("copy", 0, 4, 5));
    assertEquals("trap", tables.call("copy", 0, 1, -1));
    compareWritten();
    tables.call("copy-out", 0, 3, 2);
    assertEquals("[1]", tables.call("bounded", 0));
    assertEquals("trap", tables.call("copy-out", 1, 3, 2));
  }

  private void compareWritten() {
    for (int i = 0; i < 8; i++) {
      tables.call("written", i);
      tables.call("written-null", i);
    }
  }

  @Test
  void initFromASegmentThatIsDroppedThen() {
    assertEquals("[]", tables.call("init", 5, 0, 3));
    assertEquals("[1]", tables.call("written", 5));
    assertEquals("[1]", tables.call("written-null", 6));
    assertEquals("[9]", tables.call("written-square", 7, 3));
    assertEquals("[]", tables.call("init", 8, 3, 0));
    assertEquals("trap", tables.call("init", 0, 2, 2));
    assertEquals("trap", tables.call("init", 0, 4, 0));
    assertEquals("trap", tables.call("init", 6, 0, 3));
    assertEquals("trap", tables.call("init", 0, -1, 2));
    tables.call("drop");
    assertEquals("[]", tables.call("init", 0, 0, 0));
    assertEquals("trap", tables.call("init", 0, 0, 1));
    tables.call("drop");
    compareWritten();
  }

  @Test
  void growUpToTheMaximum() {
    assertEquals("[2]", tables.call("bounded-size"));
    assertEquals("[2]", tables.call("bounded-grow", 3));
    assertEquals("[5]", tables.call("bounded-size"));
    assertEquals("[2]", tables.call("bounded", 4));
    assertEquals("trap", tables.call("bounded", 5));
    assertEquals("trap", tables.call("bounded", 1));
    assertEquals("[-1]", tables.call("bounded-grow", 16));
    assertEquals("[-1]", tables.call("bounded-grow", -1));
    assertEquals("[5]", tables.call("bounded-grow", 0));
    assertEquals("[5]", tables.call("bounded-grow", 15));
    assertEquals("[20]", tables.call("bounded-size"));
    assertEquals("[2]", tables.call("bounded", 19));
    assertEquals("[-1]", tables.call("bounded-grow", 1));
  }

  @Test
  void growWithoutAMaximum() {
    tables.call("free-set", 0);
    int size = 1;
    for (int by : new int[] {1, 10, 5, 100, 3000, 20_000, 1, 40_000}) {
      assertEquals("[" + size + "]", tables.call("free-grow", by));
      tables.call("free-set", size);
      assertEquals("[1]", tables.call("free", 0));
      assertEquals("[1]", tables.call("free", size));
      size += by;
      if (by > 1) {
        assertEquals("[3]", tables.call("free", size - 1));
      }
      assertEquals("trap", tables.call("free", size));
    }
    assertEquals("[" + size + "]", tables.call("free-grow-null", 7));
    assertEquals("[1]", tables.call("free-null", size + 6));
    assertEquals("[" + (size + 7) + "]", tables.call("free-size"));
    assertEquals("[2]", tables.call("bounded-size"));
  }

  @Test
  void referencesOfTheHost() {
    assertEquals("[1]", tables.call("host-null", 1));
    tables.call("host-set", 1, 7);
    tables.call("host-set", 2, 0);
    assertEquals("[7]", tables.call("host", 1));
    assertEquals("[0]", tables.call("host", 2));
    assertEquals("[0]", tables.call("host-null", 2));
    assertEquals("[-1]", tables.call("host", 3));
    assertEquals("trap", tables.call("host", 4));
    tables.call("host-fill", 0, 9, 4);
    assertEquals("[9]", tables.call("host", 3));
    tables.call("host-init", 1, 0, 2);
    assertEquals("[-1]", tables.call("host", 2));
    assertEquals("[9]", tables.call("host", 3));
    assertEquals("[5]", tables.call("host-choose", 5, 6, 1));
    assertEquals("[6]", tables.call("host-choose", 5, 6, 0));
    assertEquals("[-1]", tables.call("host-choose", 5, Pair.NULL, 0));
    assertEquals("[0]", tables.call("endless-grow", 77, 300));
    assertEquals("[77]", tables.call("endless", 299));
  }

  @Test
  void aTableOfTheHostIsRefused() {
    var module = ModuleReader.read(Pair.resource(getClass(), "tables.wasm"));
    module
        .tables()
        .add(
            WasmTable.imported(
                new ImportName("env", "table"), ReferenceType.FUNCREF, Limits.atLeast(1)));
    var error =
        assertThrows(LoweringException.class, () -> ReferenceLowering.run(module, memory(module)));
    assertEquals("imported-table", error.key());
  }

  private static StaticMemory memory(WasmModule module) {
    var memory = WasmMemory.defined(Limits.atLeast(1));
    module.memories().add(memory);
    return new StaticMemory(memory, 16);
  }
}
