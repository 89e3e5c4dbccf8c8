package dev.mainstay.lowering.objects;

import static dev.mainstay.lowering.objects.ObjectModule.I32;
import static dev.mainstay.lowering.objects.ObjectModule.INT_TO_INT;
import static dev.mainstay.lowering.objects.ObjectModule.on;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction.Cast;
import dev.mainstay.wasm.code.Instruction.FieldAccess;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.WasmFunction;
import java.util.List;
import org.junit.jupiter.api.Test;

/** References to functions: told apart by their types, called, and called last. */
class FunctionCastTest {
  private final ObjectModule test = new ObjectModule();

  private WasmFunction taken(DefinedType type, CodeBuilder code) {
    var function = test.function(type, code);
    test.module()
        .elements()
        .add(
            ElementSegment.declarative(
                ReferenceType.FUNCREF,
                List.of(ConstantExpression.of(new FunctionAccess(Opcode.REF_FUNC, function)))));
    return function;
  }

  /** Puts one of the functions, or null, into a local, as the argument says. */
  private static int choose(CodeBuilder code, List<WasmFunction> functions) {
    int chosen = code.newLocal(ReferenceType.FUNCREF);
    for (int i = 0; i < functions.size(); i++) {
      code.get(0).i32(i).op(Opcode.I32_EQ).begin(Opcode.IF, BlockType.EMPTY);
      code.emit(new FunctionAccess(Opcode.REF_FUNC, functions.get(i))).set(chosen).end();
    }
    return chosen;
  }

  @Test
  void castsTellSubtypesFromOthers() {
    var cell = test.struct(null, I32);
    var some = ReferenceType.nullable(cell);
    var base = test.openFunction(new FunctionType(List.of(I32), List.of(some)), null);
    var exact =
        test.openFunction(
            new FunctionType(List.of(I32), List.of(ReferenceType.nonNull(cell))), base);
    var other = test.openFunction(new FunctionType(List.of(NumberType.I64), List.of(I32)), null);
    var functions =
        List.of(
            taken(other, new CodeBuilder(1).i32(1)),
            taken(exact, new CodeBuilder(1).get(0).emit(on(Opcode.STRUCT_NEW, cell))),
            taken(base, new CodeBuilder(1).emit(on(Opcode.STRUCT_NEW_DEFAULT, cell))));
    var code = new CodeBuilder(1);
    int chosen = choose(code, functions);
    code.i32(0);
    for (var type : List.of(base, exact, other)) {
      for (boolean nullable : new boolean[] {true, false}) {
        code.i32(1).op(Opcode.I32_SHL).get(chosen);
        code.emit(new Cast(Opcode.REF_TEST, new ReferenceType(nullable, type)));
        code.op(Opcode.I32_OR);
      }
    }
    assertEquals(0, test.check(code, 0, 1, 2, 3));
  }

  @Test
  void aFailingCastTraps() {
    var shape = test.module().functionType(INT_TO_INT);
    var other = test.module().functionType(new FunctionType(List.of(), List.of()));
    var functions =
        List.of(
            taken(shape, new CodeBuilder(1).get(0).i32(3).op(Opcode.I32_MUL)),
            taken(other, new CodeBuilder(0)));
    var code = new CodeBuilder(1);
    int chosen = choose(code, functions);
    code.i32(7).get(chosen).emit(new Cast(Opcode.REF_CAST, ReferenceType.nonNull(shape)));
    code.emit(on(Opcode.CALL_REF, shape));
    assertEquals(2, test.check(code, 0, 1, 2));
  }

  @Test
  void tailCallsGiveTheirFrameBack() {
    var cell = test.struct(null, I32);
    var shape =
        test.module()
            .functionType(new FunctionType(List.of(ReferenceType.nullable(cell)), List.of(I32)));
    var read =
        taken(
            shape,
            new CodeBuilder(1)
                .i32(1)
                .emit(on(Opcode.STRUCT_NEW, cell))
                .op(Opcode.DROP)
                .get(0)
                .emit(new FieldAccess(Opcode.STRUCT_GET, cell, 0)));
    var viaReference = new CodeBuilder(1);
    viaReference.i32(2).emit(on(Opcode.STRUCT_NEW, cell)).op(Opcode.DROP).get(0);
    viaReference.emit(new FunctionAccess(Opcode.REF_FUNC, read));
    viaReference.emit(on(Opcode.RETURN_CALL_REF, shape));
    var second = test.function(shape, viaReference);
    var direct = new CodeBuilder(1);
    direct.i32(3).emit(on(Opcode.STRUCT_NEW, cell)).op(Opcode.DROP).get(0);
    direct.emit(new FunctionAccess(Opcode.RETURN_CALL, second));
    var first = test.function(shape, direct);
    var code = new CodeBuilder(1);
    int kept = code.newLocal(ReferenceType.nullable(cell));
    code.get(0).emit(on(Opcode.STRUCT_NEW, cell)).set(kept);
    code.get(kept).call(first).get(kept).call(first).op(Opcode.I32_ADD);
    assertEquals(0, test.check(code, 5, 6));
  }
}
