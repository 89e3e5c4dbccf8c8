package dev.mainstay.lowering.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.mainstay.lowering.Lowering;
import dev.mainstay.lowering.LoweringOptions;
import dev.mainstay.lowering.Pair;
import dev.mainstay.wasm.binary.ModuleWriter;
import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.Branch;
import dev.mainstay.wasm.code.Instruction.CallIndirect;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Instruction.RefNull;
import dev.mainstay.wasm.code.Instruction.TableAccess;
import dev.mainstay.wasm.code.Instruction.TypeAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.Limits;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.RecursionGroup;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Typed references to functions, in a module without objects, before and after. */
class FunctionReferencesTest {
  private static final NumberType I32 = NumberType.I32;
  private static final FunctionType SHAPE = FunctionType.of(List.of(I32), I32);

  private final WasmModule module = new WasmModule();
  private final List<ConstantExpression> taken = new ArrayList<>();

  /** Types of one shape: an open one, one below it, and one that has nothing to do with them. */
  private final DefinedType open = type(null, false);

  private final DefinedType below = type(open, true);
  private final DefinedType other = type(null, true);
  private final WasmFunction plusOne = function(open, 1);
  private final WasmFunction plusTwo = function(below, 2);

  FunctionReferencesTest() {
    function(other, 3);
  }

  private DefinedType type(DefinedType supertype, boolean last) {
    var type = new DefinedType();
    type.define(SHAPE, supertype, last);
    module.types().add(RecursionGroup.of(type));
    return type;
  }

  private WasmFunction function(DefinedType type, int plus) {
    var code = new CodeBuilder(1).get(0).i32(plus).op(Opcode.I32_ADD).end().build();
    var function = WasmFunction.defined(type, code);
    module.functions().add(function);
    taken.add(ConstantExpression.of(reference(function)));
    return function;
  }

  private static Instruction reference(WasmFunction function) {
    return new FunctionAccess(Opcode.REF_FUNC, function);
  }

  private void export(String name, FunctionType type, CodeBuilder code) {
    var function = WasmFunction.defined(module.functionType(type), code.end().build());
    module.functions().add(function);
    module.exports().add(new Export(name, function));
  }

  private WasmTable table(boolean written) {
    var table = WasmTable.defined(ReferenceType.FUNCREF, Limits.between(5, 5), null);
    module.tables().add(table);
    module
        .elements()
        .add(ElementSegment.active(table, ConstantExpression.i32(1), ReferenceType.FUNCREF, taken));
    if (written) {
      export(
          "set",
          new FunctionType(List.of(I32), List.of()),
          new CodeBuilder(1)
              .get(0)
              .emit(reference(plusTwo))
              .emit(new TableAccess(Opcode.TABLE_SET, table)));
    }
    return table;
  }

  private void call(WasmTable table, String name, DefinedType type) {
    export(
        name,
        FunctionType.of(List.of(I32, I32), I32),
        new CodeBuilder(2).get(1).get(0).emit(new CallIndirect(Opcode.CALL_INDIRECT, type, table)));
  }

  private Pair pair() {
    return Pair.of(
        ModuleWriter.write(module),
        (copy, memory) -> {
          assertFalse(Lowering.needsCollector(copy));
          new Lowering(LoweringOptions.floor()).lower(copy, memory, Map.of());
        },
        LoweringOptions.FLOOR);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aCallThroughATableTellsTypesOfOneShape(boolean written) {
    var table = table(written);
    call(table, "open", open);
    call(table, "below", below);
    call(table, "other", other);
    var pair = pair();
    for (int index = -1; index < 7; index++) {
      for (var name : List.of("open", "below", "other")) {
        pair.call(name, index, 10);
      }
    }
    assertEquals("[11]", pair.call("open", 1, 10));
    assertEquals("[12]", pair.call("open", 2, 10));
    assertEquals("trap", pair.call("open", 3, 10));
    assertEquals("trap", pair.call("below", 1, 10));
    assertEquals("[12]", pair.call("below", 2, 10));
    assertEquals("[13]", pair.call("other", 3, 10));
    assertEquals("trap", pair.call("other", 2, 10));
    if (written) {
      pair.call("set", 3);
      assertEquals("[12]", pair.call("open", 3, 10));
      assertEquals("trap", pair.call("other", 3, 10));
    }
  }

  @Test
  void aTableOfOneTypeStaysATable() {
    var table = WasmTable.defined(ReferenceType.FUNCREF, Limits.between(3, 3), null);
    module.tables().add(table);
    module
        .elements()
        .add(
            ElementSegment.active(
                table, ConstantExpression.i32(0), ReferenceType.FUNCREF, taken.subList(0, 2)));
    call(table, "open", open);
    var pair = pair();
    assertEquals("[11]", pair.call("open", 0, 10));
    assertEquals("[12]", pair.call("open", 1, 10));
    assertEquals("trap", pair.call("open", 2, 10));
    assertEquals("trap", pair.call("open", 3, 10));
  }

  @Test
  void calledTestedAndBranchedOn() {
    var reference = ReferenceType.nullable(open);
    module.elements().add(ElementSegment.declarative(ReferenceType.FUNCREF, taken));
    var choose = new CodeBuilder(2);
    int chosen = choose.newLocal(reference);
    choose.get(0).i32(1).op(Opcode.I32_EQ);
    choose.begin(Opcode.IF, BlockType.EMPTY);
    choose.emit(reference(plusOne)).set(chosen).end();
    choose.get(0).i32(2).op(Opcode.I32_EQ);
    choose.begin(Opcode.IF, BlockType.EMPTY);
    choose.emit(reference(plusTwo)).set(chosen).end();
    choose.get(1).get(chosen).emit(new TypeAccess(Opcode.CALL_REF, open));
    export("call", FunctionType.of(List.of(I32, I32), I32), choose);

    // Takes the reference on the way that null does not go, and the other way round.
    for (var opcode : List.of(Opcode.BR_ON_NULL, Opcode.BR_ON_NON_NULL)) {
      var code = new CodeBuilder(1);
      var to =
          code.begin(
              Opcode.BLOCK,
              BlockType.results(
                  opcode == Opcode.BR_ON_NULL ? List.of() : List.of(ReferenceType.nonNull(open))));
      code.get(0);
      code.begin(Opcode.IF, BlockType.of(reference));
      code.emit(reference(plusOne)).op(Opcode.ELSE).emit(new RefNull(open)).end();
      code.emit(new Branch(opcode, to));
      if (opcode == Opcode.BR_ON_NULL) {
        code.op(Opcode.DROP).i32(7).op(Opcode.RETURN).end().i32(8);
      } else {
        code.i32(8).op(Opcode.RETURN).end().op(Opcode.DROP).i32(7);
      }
      export(opcode.text(), FunctionType.of(List.of(I32), I32), code);
    }
    var nonNull = new CodeBuilder(1).i32(5).get(0);
    nonNull.begin(Opcode.IF, BlockType.of(reference));
    nonNull.emit(reference(plusTwo)).op(Opcode.ELSE).emit(new RefNull(open)).end();
    nonNull.op(Opcode.REF_AS_NON_NULL).emit(new TypeAccess(Opcode.CALL_REF, open));
    export("non-null", FunctionType.of(List.of(I32), I32), nonNull);

    var pair = pair();
    assertEquals("[11]", pair.call("call", 1, 10));
    assertEquals("[12]", pair.call("call", 2, 10));
    assertEquals("trap", pair.call("call", 0, 10));
    for (int i = 0; i < 2; i++) {
      pair.call("br_on_null", i);
      pair.call("br_on_non_null", i);
    }
    assertEquals("[8]", pair.call("br_on_null", 0));
    assertEquals("[7]", pair.call("br_on_non_null", 1));
    assertEquals("[7]", pair.call("non-null", 1));
    assertEquals("trap", pair.call("non-null", 0));
  }
}
