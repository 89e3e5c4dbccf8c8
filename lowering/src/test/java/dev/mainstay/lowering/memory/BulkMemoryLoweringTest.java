package dev.mainstay.lowering.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.lowering.LoweringException;
import dev.mainstay.lowering.StaticMemory;
import dev.mainstay.wasm.binary.ModuleWriter;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Feature;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.DataSegment;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.Limits;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import run.endive.runtime.Instance;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmEngineException;

class BulkMemoryLoweringTest {
  private static final int SIZE = WasmMemory.PAGE_SIZE;
  private static final int STATICS = 50_000;
  private static final int COMPARED = 49_000;

  /** A module that exports each instruction as a function. */
  private static WasmModule module() {
    var module = new WasmModule();
    var memory = WasmMemory.defined(Limits.between(1, 1));
    module.memories().add(memory);
    module.exports().add(new Export("memory", memory));
    var segment = DataSegment.passive(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    module.data().add(segment);
    export(module, 3, "copy", new Instruction.MemoryCopy(memory, memory));
    export(module, 3, "fill", new Instruction.MemoryOperation(Opcode.MEMORY_FILL, memory));
    export(module, 3, "init", new Instruction.MemoryInit(segment, memory));
    export(module, 0, "drop", new Instruction.DataDrop(segment));
    return module;
  }

  private static void export(WasmModule module, int params, String name, Instruction instruction) {
    var code = new CodeBuilder(params);
    for (int i = 0; i < params; i++) {
      code.get(i);
    }
    var type = new FunctionType(List.of(NumberType.I32, NumberType.I32, NumberType.I32), List.of());
    if (params == 0) {
      type = new FunctionType(List.of(), List.of());
    }
    var function =
        WasmFunction.defined(module.functionType(type), code.emit(instruction).end().build());
    module.functions().add(function);
    module.exports().add(new Export(name, function));
  }

  private static WasmModule lowered() {
    var module = module();
    var statics = new StaticMemory(module.memories().get(0), STATICS);
    new BulkMemoryLowering(statics).run(module);
    statics.emit(module);
    for (var function : module.functions()) {
      for (var instruction : function.code().instructions()) {
        assertTrue(instruction.opcode().feature() == Feature.MVP, instruction::toString);
      }
    }
    assertTrue(module.data().stream().allMatch(segment -> segment.memory() != null));
    return module;
  }

  private static Instance instance(WasmModule module) {
    return Instance.builder(Parser.parse(ModuleWriter.write(module))).build();
  }

  /** Two machines, the original and the lowered one, which must always agree. */
  private static final class Pair {
    private final Instance original = instance(module());
    private final Instance lowered = instance(lowered());

    void scramble(long seed) {
      var bytes = new byte[COMPARED];
      new Random(seed).nextBytes(bytes);
      original.memory().write(0, bytes);
      lowered.memory().write(0, bytes);
    }

    void call(String function, int... arguments) {
      var values = java.util.Arrays.stream(arguments).asLongStream().toArray();
      var what = function + java.util.Arrays.toString(arguments);
      assertEquals(run(original, function, values), run(lowered, function, values), what);
      assertArrayEquals(
          original.memory().readBytes(0, COMPARED), lowered.memory().readBytes(0, COMPARED), what);
    }

    private static String run(Instance instance, String function, long[] arguments) {
      try {
        instance.export(function).apply(arguments);
        return "done";
      } catch (WasmEngineException e) {
        return "trap";
      }
    }
  }

  @Test
  void copyAtEverySizeAndDistance() {
    var pair = new Pair();
    pair.scramble(1);
    for (int size = 0; size <= 50; size++) {
      for (int distance = -40; distance <= 40; distance += 1 + Math.abs(distance) / 9) {
        pair.call("copy", 1000 + distance, 1000, size);
      }
    }
    pair.call("copy", 5, 10_000, 9_999);
    pair.call("copy", 10_003, 10_000, 8_765);
    pair.call("copy", 10_000, 10_003, 8_765);
  }

  @Test
  void fillAtEverySize() {
    var pair = new Pair();
    pair.scramble(2);
    for (int size = 0; size <= 50; size++) {
      pair.call("fill", 100 + 3 * size, 0x1F0 + size, size);
    }
    pair.call("fill", 7, 0, 30_001);
  }

  @Test
  void outOfBoundsTrapsBeforeAnythingIsWritten() {
    var pair = new Pair();
    pair.scramble(3);
    for (int size : new int[] {0, 1, 2, 5, 9, 20, 1000, SIZE, SIZE + 1, -1, Integer.MIN_VALUE}) {
      for (int address : new int[] {0, SIZE - 8, SIZE - 1, SIZE, SIZE + 1, -1, -16}) {
        if (address == SIZE - 8 && size <= 9) {
          continue; // where the lowered module has its segment
        }
        if (size <= 0 || size > SIZE - 20_000) {
          pair.call("copy", 10, address, size);
          pair.call("copy", address, 10, size);
          pair.call("fill", address, 3, size);
        }
      }
    }
  }

  @Test
  void initializingFromAPassiveSegment() {
    var pair = new Pair();
    pair.scramble(4);
    for (int from = 0; from <= 11; from++) {
      for (int size = 0; size <= 11; size++) {
        pair.call("init", 200 + 20 * from, from, size);
      }
    }
    pair.call("init", SIZE, 0, 0);
    pair.call("init", SIZE, 0, 1);
    pair.call("init", 0, -1, 1);
    pair.call("drop");
    pair.call("init", 0, 0, 0);
    pair.call("init", 0, 0, 1);
  }

  @Test
  void aPassiveSegmentNeedsAPlace() {
    var error =
        assertThrows(LoweringException.class, () -> new BulkMemoryLowering(null).run(module()));
    assertEquals("passive-segment", error.key());
  }

  @Test
  void aProducerStaysInItsPartOfTheMemory() {
    var module = module();
    var memory = module.memories().get(0);
    memory.setLimits(Limits.between(2, 2));
    var statics = new StaticMemory(memory, SIZE);
    List<Instruction> onePage = List.of(new Instruction.I32Const(1));
    statics.setView(new StaticMemory.View(Set.copyOf(module.functions()), onePage));
    new BulkMemoryLowering(statics).run(module);
    statics.emit(module);
    var instance = instance(module);
    for (var name : List.of("copy", "fill", "init")) {
      instance.export(name).apply(SIZE - 8, 0, 8);
      assertThrows(WasmEngineException.class, () -> instance.export(name).apply(SIZE - 7, 0, 8));
      instance.export(name).apply(SIZE, 0, 0);
      assertThrows(WasmEngineException.class, () -> instance.export(name).apply(SIZE + 1, 0, 0));
    }
    instance.export("copy").apply(0, SIZE - 8, 8);
    assertThrows(WasmEngineException.class, () -> instance.export("copy").apply(0, SIZE - 7, 8));
  }
}
