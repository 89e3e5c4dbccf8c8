package dev.mainstay.wasm.binary;

import static dev.mainstay.wasm.SampleModules.function;
import static dev.mainstay.wasm.SampleModules.simple;
import static dev.mainstay.wasm.model.NumberType.I32;
import static dev.mainstay.wasm.model.NumberType.I64;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.wasm.SampleModules;
import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.Feature;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.*;
import dev.mainstay.wasm.code.Label;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.AbstractHeapType;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.DataSegment;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.Limits;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTable;
import dev.mainstay.wasm.model.WasmTag;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ValidationTest {
  private WasmModule module = new WasmModule();
  private WasmMemory memory = WasmMemory.defined(Limits.atLeast(1));

  /** A module as the web of 2017 had it, to which each test adds one thing. */
  @BeforeEach
  void plainModule() {
    module = new WasmModule();
    memory = WasmMemory.defined(Limits.atLeast(1));
    module.memories().add(memory);
    var table = WasmTable.defined(ReferenceType.FUNCREF, Limits.atLeast(1), null);
    module.tables().add(table);
    var main =
        function(
            module,
            List.of(I32),
            List.of(I32),
            List.of(
                new Block(Opcode.BLOCK, BlockType.of(I32), new Label()),
                new LocalAccess(Opcode.LOCAL_GET, 0),
                simple(Opcode.END),
                new MemoryAccess(Opcode.I32_LOAD, memory, 2, 4)));
    main.setName("main");
    var zero = ConstantExpression.i32(0);
    module
        .elements()
        .add(
            ElementSegment.active(
                table,
                zero,
                ReferenceType.FUNCREF,
                List.of(ConstantExpression.of(new FunctionAccess(Opcode.REF_FUNC, main)))));
    module.data().add(DataSegment.active(memory, zero, new byte[] {1}));
    module.globals().add(WasmGlobal.defined(I32, true, zero));
    module.exports().add(new Export("main", main));
  }

  private List<Validation.Finding> findings(Feature... features) {
    var set = EnumSet.noneOf(Feature.class);
    set.addAll(Arrays.asList(features));
    return Validation.findings(ModuleWriter.write(module), set);
  }

  private void assertNeeds(Feature... features) {
    var needed = findings().stream().map(Validation.Finding::feature).collect(Collectors.toSet());
    assertEquals(EnumSet.copyOf(Arrays.asList(features)), needed);
    assertEquals(List.of(), findings(features));
  }

  private void code(Instruction... instructions) {
    function(module, List.of(), List.of(), List.of(instructions));
  }

  @Test
  void thePlainModuleNeedsNothing() {
    assertEquals(List.of(), findings());
  }

  @Test
  void aFindingNamesInstructionFunctionAndOffset() {
    function(
            module, List.of(), List.of(I32), List.of(new I32Const(3), simple(Opcode.I32_EXTEND8_S)))
        .setName("narrow");
    byte[] file = ModuleWriter.write(module);
    int offset = -1;
    for (int i = 0; i < file.length; i++) {
      offset = (file[i] & 0xFF) == 0xC0 ? i : offset;
    }
    assertEquals(
        List.of(
            "[feature-missing] function 1 $narrow at byte 0x%x: i32.extend8_s needs sign extension,"
                    .formatted(offset)
                + " which the runtime does not have"),
        findings().stream().map(Object::toString).toList());
  }

  @Test
  void instructionsOfEachFeature() {
    code(
        new I32Const(0),
        new I32Const(0),
        new I32Const(0),
        new MemoryOperation(Opcode.MEMORY_FILL, memory));
    assertNeeds(Feature.BULK_MEMORY);
    plainModule();
    code(new F32Const(0), simple(Opcode.I32_TRUNC_SAT_F32_S), simple(Opcode.DROP));
    assertNeeds(Feature.SATURATING_CONVERSION);
    plainModule();
    code(new V128Const(0, 0), simple(Opcode.DROP));
    assertNeeds(Feature.SIMD);
    plainModule();
    code(new RefNull(AbstractHeapType.EXTERN), simple(Opcode.DROP));
    assertNeeds(Feature.REFERENCE_TYPES);
    plainModule();
    code(new RefNull(AbstractHeapType.ANY), simple(Opcode.DROP));
    assertNeeds(Feature.REFERENCE_TYPES, Feature.GC);
  }

  @Test
  void blocksAndFunctionsWithSeveralResults() {
    code(
        new Block(Opcode.BLOCK, new BlockType(List.of(), List.of(I32, I64)), new Label()),
        simple(Opcode.UNREACHABLE),
        simple(Opcode.END),
        simple(Opcode.DROP),
        simple(Opcode.DROP));
    assertNeeds(Feature.MULTI_VALUE);
  }

  @Test
  void sectionsAndTypes() {
    module.data().add(DataSegment.passive(new byte[1]));
    assertNeeds(Feature.BULK_MEMORY);
    plainModule();
    module.exports().add(new Export("g", module.globals().get(0)));
    assertNeeds(Feature.MUTABLE_GLOBALS);
    plainModule();
    var sum = List.of(new I32Const(1), new I32Const(2), simple(Opcode.I32_ADD));
    module.globals().add(WasmGlobal.defined(I32, false, new ConstantExpression(sum)));
    assertNeeds(Feature.EXTENDED_CONSTANTS);
    plainModule();
    module.tags().add(WasmTag.defined(module.functionType(new FunctionType(List.of(), List.of()))));
    assertNeeds(Feature.EXCEPTIONS);
    assertEquals(List.of(), findings(Feature.LEGACY_EXCEPTIONS));
    plainModule();
    module.tables().add(WasmTable.defined(ReferenceType.FUNCREF, Limits.atLeast(1), null));
    assertNeeds(Feature.REFERENCE_TYPES);
    plainModule();
    module.memories().add(WasmMemory.defined(Limits.atLeast(1)));
    assertNeeds(Feature.MULTI_MEMORY);
    plainModule();
    memory.setLimits(new Limits(1, OptionalLong.of(2), true, false));
    assertNeeds(Feature.THREADS);
  }

  @Test
  void aDataCountSectionAloneIsFound() {
    byte[] file = RawModule.of().section(12, "00").bytes();
    var findings = Validation.findings(file, EnumSet.of(Feature.MVP));
    assertEquals(1, findings.size());
    assertTrue(findings.get(0).toString().contains("a data count section needs bulk memory"));
  }

  @Test
  void theModuleWithEverythingNeedsManyFeatures() {
    byte[] file = ModuleWriter.write(SampleModules.everything());
    assertEquals(List.of(), Validation.findings(file, EnumSet.allOf(Feature.class)));
    var without = EnumSet.complementOf(EnumSet.of(Feature.GC));
    var findings = Validation.findings(file, without);
    assertTrue(findings.stream().allMatch(finding -> finding.feature() == Feature.GC));
    assertTrue(findings.stream().anyMatch(finding -> finding.what().equals("br_on_cast")));
  }

  @Test
  void aModuleThatIsNotValidIsFound() {
    code(simple(Opcode.I32_ADD), simple(Opcode.DROP));
    var findings = findings();
    assertEquals(1, findings.size());
    assertEquals(null, findings.get(0).feature());
    assertTrue(
        findings.get(0).toString().startsWith("[not-valid] function 1 $(unnamed function), instr"),
        findings.get(0)::toString);
  }

  @Test
  void bytesThatAreNoModuleAreAFinding() {
    var findings = Validation.findings(new byte[] {1, 2, 3}, EnumSet.allOf(Feature.class));
    assertEquals(1, findings.size());
    assertTrue(findings.get(0).toString().contains("[malformed] no core module"));
  }
}
