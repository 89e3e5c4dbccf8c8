package dev.mainstay.wasm.binary;

import static dev.mainstay.wasm.SampleModules.function;
import static dev.mainstay.wasm.SampleModules.simple;
import static dev.mainstay.wasm.model.NumberType.F32;
import static dev.mainstay.wasm.model.NumberType.I32;
import static dev.mainstay.wasm.model.NumberType.I64;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.*;
import dev.mainstay.wasm.code.Label;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.DataSegment;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.Limits;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTable;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import run.endive.wasm.Parser;

class ModuleWriterTest {
  private final WasmModule module = new WasmModule();

  private String written() {
    byte[] file = ModuleWriter.write(module);
    assertNotNull(Parser.parse(file));
    return HexFormat.of().formatHex(file);
  }

  private WasmModule rewritten() {
    return ModuleReader.read(HexFormat.of().parseHex(written()));
  }

  @Test
  void blocksBringTheTypesThatTheyNeedAndNoOthers() {
    var pair = new BlockType(List.of(I32, I32), List.of(I32, I32));
    function(
        module,
        List.of(),
        List.of(I32),
        List.of(
            new Block(Opcode.BLOCK, BlockType.of(I32), new Label()),
            new I32Const(1),
            new I32Const(2),
            new Block(Opcode.BLOCK, pair, new Label()),
            simple(Opcode.END),
            new Block(Opcode.BLOCK, pair, new Label()),
            simple(Opcode.END),
            new Block(Opcode.BLOCK, new BlockType(List.of(I32), List.of()), new Label()),
            simple(Opcode.DROP),
            simple(Opcode.END),
            simple(Opcode.END)));
    var types = rewritten().types();
    assertEquals(1, module.types().size(), "the model itself stays as it is");
    assertEquals(
        List.of(
            new FunctionType(List.of(), List.of(I32)),
            new FunctionType(List.of(I32, I32), List.of(I32, I32)),
            new FunctionType(List.of(I32), List.of())),
        types.stream().map(group -> group.types().get(0).composite()).toList());
  }

  @Test
  void aBlockUsesAFunctionTypeThatIsThere() {
    module.functionType(new FunctionType(List.of(I32), List.of()));
    function(
        module,
        List.of(),
        List.of(),
        List.of(
            new I32Const(1),
            new Block(Opcode.BLOCK, new BlockType(List.of(I32), List.of()), new Label()),
            simple(Opcode.DROP),
            simple(Opcode.END)));
    assertEquals(2, rewritten().types().size());
  }

  @Test
  void functionsThatOnlyCodeRefersToAreDeclared() {
    var undeclared = function(module, List.of(), List.of(), List.of());
    var exported = function(module, List.of(), List.of(), List.of());
    var inTable = function(module, List.of(), List.of(), List.of());
    var inGlobal = function(module, List.of(), List.of(), List.of());
    var late = function(module, List.of(), List.of(), List.of());
    module.exports().add(new Export("f", exported));
    var table = WasmTable.defined(ReferenceType.FUNCREF, Limits.atLeast(1), null);
    module.tables().add(table);
    var at = ConstantExpression.i32(0);
    module
        .elements()
        .add(ElementSegment.active(table, at, ReferenceType.FUNCREF, List.of(ref(inTable))));
    module.globals().add(WasmGlobal.defined(ReferenceType.FUNCREF, false, ref(inGlobal)));
    function(
        module,
        List.of(),
        List.of(),
        List.of(
            new FunctionAccess(Opcode.REF_FUNC, late),
            simple(Opcode.DROP),
            new FunctionAccess(Opcode.REF_FUNC, inTable),
            simple(Opcode.DROP),
            new FunctionAccess(Opcode.REF_FUNC, inGlobal),
            simple(Opcode.DROP),
            new FunctionAccess(Opcode.REF_FUNC, exported),
            simple(Opcode.DROP),
            new FunctionAccess(Opcode.REF_FUNC, undeclared),
            simple(Opcode.DROP),
            new FunctionAccess(Opcode.REF_FUNC, undeclared),
            simple(Opcode.DROP)));
    var read = rewritten();
    assertEquals(1, module.elements().size(), "the model itself stays as it is");
    var declared = read.elements().get(1);
    assertEquals(ElementSegment.Mode.DECLARATIVE, declared.mode());
    assertEquals(
        List.of(ref(read.functions().get(0)), ref(read.functions().get(4))), declared.elements());
  }

  private static ConstantExpression ref(WasmFunction function) {
    return ConstantExpression.of(new FunctionAccess(Opcode.REF_FUNC, function));
  }

  @Test
  void dataAreCountedOnlyForCodeThatUsesThem() {
    var memory = WasmMemory.defined(Limits.atLeast(1));
    module.memories().add(memory);
    var segment = DataSegment.passive(new byte[] {7});
    module.data().add(segment);
    function(module, List.of(), List.of(), List.of());
    assertTrue(!written().contains("0c0101"), written());
    function(module, List.of(), List.of(), List.of(new DataDrop(segment)));
    assertTrue(written().contains("0c0101"), written());
  }

  @Test
  void neighbouringLocalsOfOneTypeAreDeclaredTogether() {
    var locals = List.<dev.mainstay.wasm.model.ValueType>of(I32, I32, I64, F32, F32, I32);
    var type = module.functionType(new FunctionType(List.of(), List.of()));
    var code = Code.of(locals, List.of(simple(Opcode.END)));
    module.functions().add(WasmFunction.defined(type, code));
    assertTrue(written().endsWith("04027f017e027d017f0b"), written());
    assertEquals(locals, rewritten().functions().get(0).code().locals());
  }

  @Test
  void functionTablesTakeTheOldestForm() {
    var table = WasmTable.defined(ReferenceType.FUNCREF, Limits.between(1, 1), null);
    module.tables().add(table);
    var function = function(module, List.of(), List.of(), List.of());
    module
        .elements()
        .add(
            ElementSegment.active(
                table, ConstantExpression.i32(0), ReferenceType.FUNCREF, List.of(ref(function))));
    assertTrue(written().contains("0907" + "01" + "0041000b" + "0100"), written());
  }

  @Test
  void whatIsNotInTheModuleIsNamedWithItsUser() {
    var callee =
        WasmFunction.defined(module.functionType(new FunctionType(List.of(), List.of())), null);
    callee.setName("callee");
    function(
            module,
            List.of(),
            List.of(),
            List.of(simple(Opcode.NOP), new FunctionAccess(Opcode.CALL, callee)))
        .setName("caller");
    assertFails(
        "[cannot-write] instruction 1 (call) of function $caller refers to function $callee, which"
            + " is not among the module's functions");
    module.functions().clear();
    module.exports().add(new Export("out", callee));
    assertFails("export \"out\" refers to function $callee");
    module.exports().clear();
    module.setStart(callee);
    assertFails("the start section refers to function $callee");
  }

  private void assertFails(String expected) {
    var e = assertThrows(IllegalStateException.class, () -> ModuleWriter.write(module));
    assertTrue(e.getMessage().contains(expected), e.getMessage());
  }

  @Test
  void blocksMustNest() {
    var label = new Label();
    bad("branches to a label that belongs to no block around it", new Branch(Opcode.BR, label));
    bad("ends inside 1 blocks", new Block(Opcode.BLOCK, BlockType.EMPTY, label));
    bad("stands behind the end of the function", simple(Opcode.END));
    bad(
        "begins a block with the label of one around it",
        new Block(Opcode.BLOCK, BlockType.EMPTY, label),
        new Block(Opcode.BLOCK, BlockType.EMPTY, label));
  }

  private void bad(String expected, Instruction... instructions) {
    module.functions().clear();
    function(module, List.of(), List.of(), List.of(instructions));
    assertFails(expected);
  }
}
