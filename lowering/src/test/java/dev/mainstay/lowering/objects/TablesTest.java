package dev.mainstay.lowering.objects;

import static dev.mainstay.lowering.objects.ObjectModule.I32;
import static dev.mainstay.lowering.objects.ObjectModule.INT_TO_INT;
import static dev.mainstay.lowering.objects.ObjectModule.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.lowering.LoweringException;
import dev.mainstay.lowering.tables.TableArrays;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction.CallIndirect;
import dev.mainstay.wasm.code.Instruction.FieldAccess;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Instruction.GlobalAccess;
import dev.mainstay.wasm.code.Instruction.RefNull;
import dev.mainstay.wasm.code.Instruction.TableAccess;
import dev.mainstay.wasm.code.Instruction.TableCopy;
import dev.mainstay.wasm.code.Instruction.TableInit;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.ImportName;
import dev.mainstay.wasm.model.Limits;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmTable;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables beside objects: of objects, and of functions. */
class TablesTest {
  private final ObjectModule test = new ObjectModule();
  private final DefinedType cell = test.struct(null, I32);

  private WasmTable table(ReferenceType element, Limits limits) {
    var table = WasmTable.defined(element, limits, null);
    test.module().tables().add(table);
    return table;
  }

  private WasmTable cells(Limits limits) {
    return table(ReferenceType.nullable(cell), limits);
  }

  private CodeBuilder makeCell(CodeBuilder code) {
    return code.emit(on(Opcode.STRUCT_NEW, cell));
  }

  private static ConstantExpression function(WasmFunction function) {
    return ConstantExpression.of(new FunctionAccess(Opcode.REF_FUNC, function));
  }

  @Test
  void elementsAreWrittenAndRead() {
    var table = cells(Limits.atLeast(4));
    var code = new CodeBuilder(1);
    code.get(0);
    makeCell(code.get(0)).emit(new TableAccess(Opcode.TABLE_SET, table));
    makeCell(code.i32(9)).op(Opcode.DROP);
    code.get(0).emit(new TableAccess(Opcode.TABLE_GET, table));
    code.emit(new FieldAccess(Opcode.STRUCT_GET, cell, 0));
    code.emit(new TableAccess(Opcode.TABLE_SIZE, table)).op(Opcode.I32_ADD);
    assertEquals(2, test.check(code, 0, 3, 4, -1));
  }

  @Test
  void aTableGrowsUpToItsMaximum() {
    var table = cells(Limits.between(1, 5));
    var code = new CodeBuilder(1);
    code.i32(0);
    makeCell(code.i32(40)).emit(new TableAccess(Opcode.TABLE_SET, table));
    makeCell(code.i32(7)).get(0).emit(new TableAccess(Opcode.TABLE_GROW, table));
    code.i32(1000).op(Opcode.I32_MUL);
    code.emit(new TableAccess(Opcode.TABLE_SIZE, table)).i32(1).op(Opcode.I32_SUB);
    code.emit(new TableAccess(Opcode.TABLE_GET, table));
    code.emit(new FieldAccess(Opcode.STRUCT_GET, cell, 0)).op(Opcode.I32_ADD);
    code.i32(0).emit(new TableAccess(Opcode.TABLE_GET, table));
    code.emit(new FieldAccess(Opcode.STRUCT_GET, cell, 0)).op(Opcode.I32_ADD);
    assertEquals(0, test.check(code, 0, 2, 3, 2, -1, 0));
  }

  @Test
  void partsAreFilledAndCopiedAlsoOntoThemselves() {
    var table = cells(Limits.atLeast(6));
    var other = cells(Limits.atLeast(6));
    var code = new CodeBuilder(1);
    code.i32(1);
    makeCell(code.i32(5)).i32(2).emit(new TableAccess(Opcode.TABLE_FILL, table));
    code.i32(0);
    makeCell(code.i32(3)).emit(new TableAccess(Opcode.TABLE_SET, table));
    code.i32(1).i32(0).i32(3).emit(new TableCopy(table, table));
    code.i32(2).i32(0).get(0).emit(new TableCopy(other, table));
    code.get(0).i32(1).op(Opcode.I32_ADD).emit(new TableAccess(Opcode.TABLE_GET, other));
    code.emit(new FieldAccess(Opcode.STRUCT_GET, cell, 0));
    assertEquals(3, test.check(code, 1, 2, 3, 5, 0x10000, -1));
  }

  @Test
  void callsThroughATableCheckSignatures() {
    var shape = test.module().functionType(INT_TO_INT);
    var other = test.module().functionType(new FunctionType(List.of(), List.of(I32)));
    var twice = test.function(shape, new CodeBuilder(1).get(0).get(0).op(Opcode.I32_ADD));
    var square = test.function(shape, new CodeBuilder(1).get(0).get(0).op(Opcode.I32_MUL));
    var wrong = test.function(other, new CodeBuilder(0).i32(1));
    var table = table(ReferenceType.FUNCREF, Limits.atLeast(6));
    test.module()
        .elements()
        .add(
            ElementSegment.active(
                table,
                ConstantExpression.i32(1),
                ReferenceType.FUNCREF,
                List.of(function(twice), function(square), function(wrong))));
    var code = new CodeBuilder(1);
    makeCell(code.i32(11)).emit(new FieldAccess(Opcode.STRUCT_GET, cell, 0));
    code.get(0).emit(new CallIndirect(Opcode.CALL_INDIRECT, shape, table));
    assertEquals(4, test.check(code, 0, 1, 2, 3, 4, 6));
  }

  @Test
  void passiveSegmentsWithFunctionsAreCopiedIn() {
    var shape = test.module().functionType(INT_TO_INT);
    var twice = test.function(shape, new CodeBuilder(1).get(0).get(0).op(Opcode.I32_ADD));
    var table = table(ReferenceType.FUNCREF, Limits.atLeast(3));
    var segment =
        ElementSegment.passive(
            ReferenceType.FUNCREF,
            List.of(function(twice), ConstantExpression.of(new RefNull(shape)), function(twice)));
    test.module().elements().add(segment);
    var code = new CodeBuilder(1);
    code.get(0).i32(1).i32(2).emit(new TableInit(segment, table));
    makeCell(code.i32(21)).emit(new FieldAccess(Opcode.STRUCT_GET, cell, 0));
    code.i32(2).emit(new CallIndirect(Opcode.CALL_INDIRECT, shape, table));
    assertEquals(1, test.check(code, 1, 0, 2));
  }

  @Test
  void segmentsAtAnOffsetThatIsNotConstantAreWrittenAtTheStart() {
    var shape = test.module().functionType(INT_TO_INT);
    var twice = test.function(shape, new CodeBuilder(1).get(0).get(0).op(Opcode.I32_ADD));
    var offset = WasmGlobal.defined(I32, false, ConstantExpression.i32(2));
    test.module().globals().add(offset);
    var table = table(ReferenceType.FUNCREF, Limits.atLeast(4));
    test.module()
        .elements()
        .add(
            ElementSegment.active(
                table,
                ConstantExpression.of(new GlobalAccess(Opcode.GLOBAL_GET, offset)),
                ReferenceType.FUNCREF,
                List.of(function(twice))));
    var code = new CodeBuilder(1);
    makeCell(code.i32(4)).emit(new FieldAccess(Opcode.STRUCT_GET, cell, 0));
    code.get(0).emit(new CallIndirect(Opcode.CALL_INDIRECT, shape, table));
    assertEquals(1, test.check(code, 2, 1));
  }

  @Test
  void anImportedTableIsRefused() {
    test.module()
        .tables()
        .add(
            WasmTable.imported(
                new ImportName("env", "table"), ReferenceType.FUNCREF, Limits.atLeast(1)));
    var code = makeCell(new CodeBuilder(1).get(0));
    code.emit(new FieldAccess(Opcode.STRUCT_GET, cell, 0)).end();
    var error = assertThrows(LoweringException.class, () -> TableArrays.run(test.module()));
    assertEquals("imported-table", error.key());
    assertTrue(String.valueOf(error.getMessage()).contains("env"), error.getMessage());
  }
}
