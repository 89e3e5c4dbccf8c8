package dev.mainstay.lowering.objects;

import static dev.mainstay.lowering.objects.ObjectModule.I32;
import static dev.mainstay.lowering.objects.ObjectModule.INT_TO_INT;
import static dev.mainstay.lowering.objects.ObjectModule.get;
import static dev.mainstay.lowering.objects.ObjectModule.on;
import static dev.mainstay.lowering.objects.ObjectModule.set;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.Branch;
import dev.mainstay.wasm.code.Instruction.BranchCast;
import dev.mainstay.wasm.code.Instruction.Cast;
import dev.mainstay.wasm.code.Instruction.F64Const;
import dev.mainstay.wasm.code.Instruction.FieldAccess;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Instruction.RefNull;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.AbstractHeapType;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.PackedType;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same program with objects, and with objects lowered: the same results, the same traps. */
class ObjectLoweringTest {
  private static final ValueType I64 = NumberType.I64;
  private static final FunctionType INT_TO_LONG = new FunctionType(List.of(I32), List.of(I64));

  private final ObjectModule test = new ObjectModule();

  @Test
  void fieldsOfEveryStorageTypeKeepTheirValues() {
    var type =
        test.extend(null, PackedType.I8, PackedType.I16, I32, I64, NumberType.F64, PackedType.I8);
    var code = new CodeBuilder(1);
    int object = code.newLocal(ReferenceType.nullable(type));
    code.get(0).get(0).get(0).get(0).op(Opcode.I64_EXTEND_I32_S);
    code.emit(new F64Const(Double.doubleToRawLongBits(1.5))).get(0);
    code.emit(on(Opcode.STRUCT_NEW, type)).set(object);
    code.get(object).emit(new FieldAccess(Opcode.STRUCT_GET_S, type, 0));
    code.get(object).emit(new FieldAccess(Opcode.STRUCT_GET_U, type, 1)).op(Opcode.I32_ADD);
    code.get(object).emit(get(type, 2)).op(Opcode.I32_ADD).op(Opcode.I64_EXTEND_I32_U);
    code.get(object).emit(get(type, 3)).op(Opcode.I64_ADD);
    code.get(object).emit(get(type, 4)).op(Opcode.I64_REINTERPRET_F64).op(Opcode.I64_XOR);
    code.get(object)
        .emit(new FieldAccess(Opcode.STRUCT_GET_U, type, 5))
        .op(Opcode.I64_EXTEND_I32_U)
        .op(Opcode.I64_ADD);
    test.same("fields", INT_TO_LONG, code, 0, 1, 200, -1, 70000, Integer.MIN_VALUE);
  }

  /** 0: null, 1: base, 2: left, 3: leaf below left, 4: right, 5: i31, 6: array. */
  private int makeAny(CodeBuilder code, DefinedType[] types, DefinedType array) {
    var any = ReferenceType.nullable(AbstractHeapType.EQ);
    int object = code.newLocal(any);
    var done = code.begin(Opcode.BLOCK, BlockType.EMPTY);
    for (int i = 0; i < 6; i++) {
      code.get(0).i32(i + 1).op(Opcode.I32_EQ);
      code.begin(Opcode.IF, BlockType.EMPTY);
      if (i < 4) {
        code.emit(on(Opcode.STRUCT_NEW_DEFAULT, types[i]));
      } else if (i == 4) {
        code.i32(-7).op(Opcode.REF_I31);
      } else {
        code.i32(1).emit(on(Opcode.ARRAY_NEW_DEFAULT, array));
      }
      code.set(object).br(done).end();
    }
    code.end();
    return object;
  }

  @Test
  void typeTestsTellEveryKindOfObject() {
    var base = test.extend(null, I32);
    var left = test.extend(base, I32);
    var leaf = test.extend(left, I64);
    var right = test.extend(base, PackedType.I8);
    var array = test.array(I32);
    var code = new CodeBuilder(1);
    int object = makeAny(code, new DefinedType[] {base, left, leaf, right}, array);
    code.i32(0);
    var targets = new ArrayList<ReferenceType>();
    for (var type : List.of(base, left, leaf, right, array)) {
      targets.add(ReferenceType.nullable(type));
      targets.add(ReferenceType.nonNull(type));
    }
    for (var kind :
        List.of(
            AbstractHeapType.EQ,
            AbstractHeapType.I31,
            AbstractHeapType.STRUCT,
            AbstractHeapType.ARRAY,
            AbstractHeapType.NONE)) {
      targets.add(ReferenceType.nullable(kind));
      targets.add(ReferenceType.nonNull(kind));
    }
    for (var target : targets) {
      code.i32(1).op(Opcode.I32_SHL);
      code.get(object).emit(new Cast(Opcode.REF_TEST, target)).op(Opcode.I32_OR);
    }
    test.same("tests", INT_TO_INT, code, 0, 1, 2, 3, 4, 5, 6);
  }

  @Test
  void branchesOnCasts() {
    var base = test.extend(null, I32);
    var left = test.extend(base, I32);
    var leaf = test.extend(left, I64);
    var right = test.extend(base, PackedType.I8);
    var code = new CodeBuilder(1);
    int object = makeAny(code, new DefinedType[] {base, left, leaf, right}, test.array(I32));
    var eq = ReferenceType.nullable(AbstractHeapType.EQ);
    var isLeft = code.begin(Opcode.BLOCK, BlockType.of(ReferenceType.nonNull(left)));
    code.get(object);
    code.emit(new BranchCast(Opcode.BR_ON_CAST, isLeft, eq, ReferenceType.nonNull(left)));
    var other = code.begin(Opcode.BLOCK, new BlockType(List.of(eq), List.of(eq)));
    code.emit(
        new BranchCast(
            Opcode.BR_ON_CAST_FAIL, other, eq, ReferenceType.nullable(AbstractHeapType.I31)));
    code.emit(new Cast(Opcode.REF_CAST, ReferenceType.nullable(AbstractHeapType.I31)));
    var isNull = code.begin(Opcode.BLOCK, new BlockType(List.of(eq), List.of()));
    code.emit(new Cast(Opcode.REF_CAST, ReferenceType.nullable(AbstractHeapType.I31)));
    code.emit(new Branch(Opcode.BR_ON_NULL, isNull)).op(Opcode.I31_GET_S).op(Opcode.RETURN);
    code.end().i32(9).op(Opcode.RETURN);
    code.end().op(Opcode.DROP).i32(3).op(Opcode.RETURN);
    code.end().emit(get(left, 1)).i32(4).op(Opcode.I32_ADD);
    test.same("branches", INT_TO_INT, code, 0, 1, 2, 3, 4, 5, 6);
  }

  @Test
  void functionReferencesAreCalledThroughTheTable() {
    var shape = test.module().functionType(INT_TO_INT);
    var functions = new ArrayList<WasmFunction>();
    for (int i = 0; i < 2; i++) {
      var body = new CodeBuilder(1).get(0).i32(i + 2).op(Opcode.I32_MUL).end();
      functions.add(WasmFunction.defined(shape, body.build()));
    }
    test.module().functions().addAll(functions);
    var holder = test.extend(null, ReferenceType.nullable(shape), I32);
    var global =
        WasmGlobal.defined(
            ReferenceType.nonNull(holder),
            false,
            ConstantExpression.of(
                new FunctionAccess(Opcode.REF_FUNC, functions.get(1)),
                new Instruction.I32Const(40),
                on(Opcode.STRUCT_NEW, holder)));
    test.module().globals().add(global);
    var code = new CodeBuilder(1);
    code.get(0).get(global).emit(get(holder, 0)).emit(on(Opcode.CALL_REF, shape));
    code.get(global).emit(get(holder, 1)).op(Opcode.I32_ADD);
    code.get(global).emit(new FunctionAccess(Opcode.REF_FUNC, functions.get(0)));
    code.emit(set(holder, 0));
    code.get(0).get(global).emit(get(holder, 0)).emit(on(Opcode.CALL_REF, shape));
    code.op(Opcode.I32_ADD);
    test.same("calls", INT_TO_INT, code, 7);
  }

  @Test
  void nullTraps() {
    var node = test.node();
    assertEquals(1, test.check(new CodeBuilder(1).emit(new RefNull(node)).emit(get(node, 1)), 0));
  }

  @Test
  void aFailingCastTraps() {
    var base = test.extend(null, I32);
    var left = test.extend(base, I32);
    var code = new CodeBuilder(1);
    code.emit(on(Opcode.STRUCT_NEW_DEFAULT, base));
    code.emit(new Cast(Opcode.REF_CAST, ReferenceType.nullable(left))).emit(get(left, 1));
    assertEquals(1, test.check(code, 3));
  }
}
