package dev.mainstay.lowering.constants;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mainstay.lowering.Pair;
import dev.mainstay.wasm.binary.ModuleReader;
import dev.mainstay.wasm.code.Feature;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.WasmModule;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import run.endive.runtime.ImportValues;

/** Arrays of globals before and after: the same objects in them, many of them from a segment. */
class ConstantArraysTest {
  private static final byte[] FILE = Pair.resource(ConstantArraysTest.class, "arrays.wasm");

  private static long count(WasmModule module, Opcode opcode) {
    return module.functions().stream()
        .flatMap(function -> function.code().instructions().stream())
        .filter(instruction -> instruction.opcode() == opcode)
        .count();
  }

  @Test
  void sameElements() {
    var pair =
        Pair.of(
            FILE,
            (module, memory) -> ConstantArrays.run(module),
            EnumSet.allOf(Feature.class),
            ImportValues.builder().build());
    for (var name : new String[] {"long", "short", "changing", "long", "changing"}) {
      pair.call(name, 3);
    }
  }

  @Test
  void onlyLongOnesOfWhatNeverChanges() {
    var module = ModuleReader.read(FILE);
    assertEquals(3, count(module, Opcode.ARRAY_NEW_FIXED));
    ConstantArrays.run(module);
    assertEquals(2, count(module, Opcode.ARRAY_NEW_FIXED));
    assertEquals(1, count(module, Opcode.ARRAY_NEW_ELEM));
    assertEquals(40, module.elements().get(0).elements().size());
  }
}
