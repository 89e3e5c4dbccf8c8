package dev.mainstay.lowering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.wasm.binary.ModuleReader;
import dev.mainstay.wasm.binary.ModuleWriter;
import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Feature;
import dev.mainstay.wasm.code.Instruction.MemoryAccess;
import dev.mainstay.wasm.code.Instruction.Simple;
import dev.mainstay.wasm.code.Instruction.TryTable;
import dev.mainstay.wasm.code.Label;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.Limits;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTable;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which passes are run, and what is refused. */
class LoweringTest {
  private static final FunctionType NOTHING = new FunctionType(List.of(), List.of());

  private static List<LoweringException.Reason> refused(WasmModule module) {
    var read = ModuleReader.read(ModuleWriter.write(module));
    var memory = new StaticMemory(WasmMemory.defined(Limits.atLeast(1)), 16);
    return assertThrows(
            LoweringException.class,
            () -> new Lowering(LoweringOptions.floor()).lower(read, memory, Map.of()))
        .reasons();
  }

  private static WasmModule module(CodeBuilder code) {
    var module = new WasmModule();
    var function = WasmFunction.defined(module.functionType(NOTHING), code.end().build());
    function.setName("main");
    module.functions().add(function);
    module.exports().add(new Export("main", function));
    return module;
  }

  @Test
  void vectorsAreRefusedWithTheirFirstPlaceAndTheirNumber() {
    var code = new CodeBuilder(0);
    for (int i = 0; i < 3; i++) {
      code.i32(i).op(Opcode.I32X4_SPLAT).op(Opcode.V128_ANY_TRUE).op(Opcode.DROP);
    }
    var reasons = refused(module(code));
    assertEquals(1, reasons.size());
    var reason = reasons.get(0);
    assertEquals("missing-feature", reason.key());
    assertTrue(reason.what().contains("SIMD, in 6 places, for i32x4.splat first"), reason.what());
    var place = String.valueOf(reason.where());
    assertTrue(place.matches("function \\$main, offset 0x[0-9a-f]+ of the input"), place);
    assertTrue(String.valueOf(reason.advice()).contains("-mno-simd128"));
  }

  @Test
  void everyFeatureThatIsNeverLoweredHasItsReason() {
    var module = module(new CodeBuilder(0));
    var wide = WasmMemory.defined(new Limits(1, OptionalLong.of(2), true, true));
    module
        .functions()
        .get(0)
        .setCode(
            new CodeBuilder(0)
                .op(Opcode.ATOMIC_FENCE)
                .i64(0)
                .emit(new MemoryAccess(Opcode.I32_ATOMIC_LOAD, wide, 2, 0))
                .op(Opcode.I32X4_SPLAT)
                .op(Opcode.I32X4_RELAXED_TRUNC_F32X4_S)
                .op(Opcode.DROP)
                .end()
                .build());
    module.memories().add(wide);
    module.memories().add(WasmMemory.defined(Limits.atLeast(1)));
    module
        .tables()
        .add(
            WasmTable.defined(
                ReferenceType.FUNCREF, new Limits(1, OptionalLong.empty(), false, true), null));
    var seen = new TreeSet<String>();
    for (var reason : refused(module)) {
      assertEquals("missing-feature", reason.key());
      seen.add(reason.what().replaceAll("the module needs (.*), in .*", "$1"));
    }
    var expected = new TreeSet<String>();
    for (var feature :
        List.of(
            Feature.SIMD,
            Feature.RELAXED_SIMD,
            Feature.THREADS,
            Feature.MEMORY64,
            Feature.MULTI_MEMORY)) {
      expected.add(feature.toString());
    }
    assertEquals(expected, seen);
  }

  @Test
  void aHandlerWithoutTagsIsForTheLoweringOfExceptions() {
    var code = new CodeBuilder(0);
    code.emit(new TryTable(BlockType.EMPTY, new Label(), List.of())).end();
    assertTrue(Lowering.needsCollector(module(code)));
    assertFalse(Lowering.needsCollector(module(new CodeBuilder(0).emit(new Simple(Opcode.NOP)))));
  }

  /** What a target has of references and bulk memory does not disturb what it lacks. */
  @ParameterizedTest
  @EnumSource(
      value = Feature.class,
      names = {"REFERENCE_TYPES", "BULK_MEMORY", "TAIL_CALLS", "FUNCTION_REFERENCES"})
  void oneMoreFeature(Feature feature) {
    var features = new HashSet<>(LoweringOptions.FLOOR);
    features.add(feature);
    var pair =
        Pair.of(
            Pair.resource(LoweringTest.class, "tables/tables.wasm"),
            (module, memory) ->
                new Lowering(new LoweringOptions(features, 8192, Traces.NONE, null))
                    .lower(module, memory, Map.of()),
            Set.copyOf(features));
    pair.call("copy", 3, 1, 5);
    pair.call("init", 5, 0, 3);
    for (int i = 0; i < 9; i++) {
      pair.call("written", i);
      pair.call("fixed", i);
    }
    assertEquals("[1]", pair.call("free-grow", 5));
  }
}
