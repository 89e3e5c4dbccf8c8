package dev.mainstay.lowering.objects;

import static dev.mainstay.lowering.objects.ObjectModule.I32;
import static dev.mainstay.lowering.objects.ObjectModule.INT_TO_INT;
import static dev.mainstay.lowering.objects.ObjectModule.get;
import static dev.mainstay.lowering.objects.ObjectModule.on;
import static dev.mainstay.lowering.objects.ObjectModule.set;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Instruction.RefNull;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fields that nobody reads: what is written to them goes, what else writing does stays. */
class UnreadFieldsTest {
  private final ObjectModule test = new ObjectModule();

  private static List<Opcode> opcodes(WasmFunction function) {
    return function.code().instructions().stream().map(Instruction::opcode).toList();
  }

  @Test
  void writingToNullTrapsAllTheSame() {
    var pair = test.struct(null, I32, I32);
    var code = new CodeBuilder(1);
    int made = code.newLocal(ReferenceType.nullable(pair));
    code.get(0).begin(Opcode.IF, BlockType.EMPTY);
    code.emit(on(Opcode.STRUCT_NEW_DEFAULT, pair)).set(made).end();
    code.get(made).i32(5).emit(set(pair, 1));
    code.get(made).emit(get(pair, 0));
    assertEquals(1, test.check(code, 0, 1));
  }

  @Test
  void valuesAreStillComputed() {
    var pair = test.struct(null, I32, I32);
    var sub = test.struct(pair, I32, I32, I32);
    var code = new CodeBuilder(1);
    int made = code.newLocal(ReferenceType.nullable(sub));
    code.get(0).i32(3).i32(9).emit(on(Opcode.STRUCT_NEW, sub)).set(made);
    code.get(made).i32(6).get(0).op(Opcode.I32_DIV_S).emit(set(pair, 1));
    code.get(made).emit(get(pair, 0));
    code.get(made).emit(get(sub, 2)).op(Opcode.I32_ADD);
    assertEquals(0, test.check(code, 3, 2));
  }

  @Test
  void aFieldThatNobodyReadsTakesNoRoom() {
    assertEquals(8, bytesWhenReading(0));
    assertEquals(16, bytesWhenReading(0, 2));
    assertEquals(24, bytesWhenReading(0, 1, 2));
  }

  /** What an object of an int and two longs takes; all of them are written. */
  private static int bytesWhenReading(int... fields) {
    var test = new ObjectModule();
    var type = test.struct(null, I32, NumberType.I64, NumberType.I64);
    var reference = ReferenceType.nullable(type);
    var kept = WasmGlobal.defined(reference, true, ConstantExpression.of(new RefNull(type)));
    test.module().globals().add(kept);
    var code = new CodeBuilder(1);
    code.get(0).i64(7).i64(8).emit(on(Opcode.STRUCT_NEW, type)).set(kept);
    code.get(kept).i64(9).emit(set(type, 1)).i32(0);
    for (int field : fields) {
      code.get(kept).emit(get(type, field));
      if (field > 0) {
        code.op(Opcode.I32_WRAP_I64);
      }
      code.op(Opcode.I32_ADD);
    }
    var both = test.same("f", INT_TO_INT, code, 5);
    both.collector().collect(both.lowered());
    assertEquals(1, both.collector().liveObjects());
    return both.collector().liveBytes();
  }

  @Test
  void whatSubtypesReadIsRead() {
    var pair = test.struct(null, I32, I32);
    var sub = test.struct(pair, I32, I32, I32);
    var code = new CodeBuilder(1);
    int made = code.newLocal(ReferenceType.nullable(sub));
    code.emit(on(Opcode.STRUCT_NEW_DEFAULT, sub)).set(made);
    code.get(made).get(0).emit(set(pair, 1));
    code.get(made).emit(get(sub, 1));
    assertEquals(0, test.check(code, 0, 2));
  }

  /** One that asks the field in which it lies, as TeaVM's tests of supertypes do for arrays. */
  @Test
  void functionsDoNotKeepEachOther() {
    var asks = test.module().functionType(INT_TO_INT);
    var holder = test.struct(null, ReferenceType.nullable(asks));
    var asking = new CodeBuilder(1);
    asking.get(0).emit(on(Opcode.STRUCT_NEW_DEFAULT, holder)).emit(get(holder, 0));
    asking.emit(on(Opcode.CALL_REF, asks));
    var asked = test.function(asks, asking);
    var code = new CodeBuilder(1);
    code.emit(on(Opcode.STRUCT_NEW_DEFAULT, holder));
    code.emit(new FunctionAccess(Opcode.REF_FUNC, asked)).emit(set(holder, 0)).get(0);
    Lowered.export(test.module(), "f", INT_TO_INT, code.end().build());
    var entry = test.module().exportedFunction("f").orElseThrow();

    assertTrue(UnreadFields.run(test.module()));
    assertFalse(opcodes(entry).contains(Opcode.REF_FUNC), opcodes(entry).toString());
    assertFalse(UnreadFields.run(test.module()));
  }

  @Test
  void aFieldThatSomebodyReadsKeepsItsFunctions() {
    var asks = test.module().functionType(INT_TO_INT);
    var holder = test.struct(null, ReferenceType.nullable(asks));
    var asked = test.function(asks, new CodeBuilder(1).get(0));
    var code = new CodeBuilder(1);
    int made = code.newLocal(ReferenceType.nullable(holder));
    code.emit(on(Opcode.STRUCT_NEW_DEFAULT, holder)).set(made);
    code.get(made).emit(new FunctionAccess(Opcode.REF_FUNC, asked)).emit(set(holder, 0));
    code.get(0).get(made).emit(get(holder, 0)).emit(on(Opcode.CALL_REF, asks));
    Lowered.export(test.module(), "f", INT_TO_INT, code.end().build());

    assertFalse(UnreadFields.run(test.module()));
  }
}
