package dev.mainstay.lowering.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.lowering.Lowering;
import dev.mainstay.lowering.LoweringOptions;
import dev.mainstay.lowering.Pair;
import dev.mainstay.wasm.binary.ModuleReader;
import dev.mainstay.wasm.binary.ModuleWriter;
import dev.mainstay.wasm.binary.Validation;
import dev.mainstay.wasm.code.Feature;
import dev.mainstay.wasm.model.ConstantExpression;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import run.endive.runtime.GlobalInstance;
import run.endive.runtime.ImportGlobal;
import run.endive.runtime.ImportValues;
import run.endive.wasm.WasmEngineException;
import run.endive.wasm.types.MutabilityType;
import run.endive.wasm.types.ValType;

/** Extended constant expressions, known ones and others, before and after. */
class ConstantLoweringTest {
  private static final byte[] FILE = Pair.resource(ConstantLoweringTest.class, "constants.wasm");

  private static GlobalInstance constant(ValType type, long value) {
    return GlobalInstance.builder()
        .valType(type)
        .valueLow(value)
        .mutabilityType(MutabilityType.Const)
        .build();
  }

  private static ImportValues host(int base) {
    return ImportValues.builder()
        .addGlobal(
            new ImportGlobal("host", "base", constant(ValType.I32, base)),
            new ImportGlobal("host", "wide", constant(ValType.I64, 1L << 40)))
        .build();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 7})
  void knownAndLate(int base) {
    var pair =
        Pair.of(
            FILE,
            (module, memory) ->
                new Lowering(LoweringOptions.floor()).lower(module, memory, Map.of()),
            LoweringOptions.FLOOR,
            host(base));
    assertEquals("[40]", pair.call("known"));
    assertEquals("[" + (Long.MIN_VALUE + 1) + "]", pair.call("known-wide"));
    assertEquals("[" + (base + 5) + "]", pair.call("late"));
    assertEquals("[" + (-3L << 40) + "]", pair.call("late-wide"));
    assertEquals("[" + base + "]", pair.call("plain"));
    for (int i = 0; i < 64; i++) {
      pair.call("byte", i);
    }
    for (int i = -1; i < 10; i++) {
      pair.call("fixed", i);
      pair.call("late-call", i);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {65533, -40, 8, 0})
  void aSegmentThatDoesNotFitTrapsAtTheStart(int base) {
    var lowered =
        Pair.lowered(
            FILE,
            (module, memory) ->
                new Lowering(LoweringOptions.floor()).lower(module, memory, Map.of()));
    assertThrows(WasmEngineException.class, () -> Pair.instance(FILE, host(base)));
    assertThrows(WasmEngineException.class, () -> Pair.instance(lowered, host(base)));
  }

  @Test
  void whatIsKnownBecomesAConstant() {
    var module = ModuleReader.read(FILE);
    ConstantLowering.run(module);
    var findings = Validation.findings(ModuleWriter.write(module), Set.of());
    assertTrue(findings.stream().noneMatch(f -> f.feature() == Feature.EXTENDED_CONSTANTS));
    assertEquals(ConstantExpression.i32(40), module.globals().get(2).initializer());
    assertFalse(module.globals().get(2).mutable());
    assertTrue(module.globals().get(4).mutable());
    assertEquals(ConstantExpression.i32(16), module.data().get(0).offset());
    assertNull(module.data().get(2).offset());
  }
}
