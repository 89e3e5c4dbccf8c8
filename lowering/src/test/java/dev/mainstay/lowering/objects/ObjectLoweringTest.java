package dev.mainstay.lowering.objects;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.ArrayCopy;
import dev.mainstay.wasm.code.Instruction.ArrayNewFixed;
import dev.mainstay.wasm.code.Instruction.Branch;
import dev.mainstay.wasm.code.Instruction.BranchCast;
import dev.mainstay.wasm.code.Instruction.Cast;
import dev.mainstay.wasm.code.Instruction.F64Const;
import dev.mainstay.wasm.code.Instruction.FieldAccess;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Instruction.RefNull;
import dev.mainstay.wasm.code.Instruction.TypeAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.AbstractHeapType;
import dev.mainstay.wasm.model.ArrayType;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.FieldType;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.PackedType;
import dev.mainstay.wasm.model.RecursionGroup;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.StorageType;
import dev.mainstay.wasm.model.StructType;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmModule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import run.endive.runtime.TrapException;

/** The same program with objects, and with objects lowered: the same results, the same traps. */
class ObjectLoweringTest {
  private static final ValueType I32 = NumberType.I32;
  private static final ValueType I64 = NumberType.I64;
  private static final FunctionType INT_TO_INT = new FunctionType(List.of(I32), List.of(I32));
  private static final FunctionType INT_TO_LONG = new FunctionType(List.of(I32), List.of(I64));

  private final WasmModule module = new WasmModule();
  private boolean trapChecks = true;

  private DefinedType define(DefinedType type, List<StorageType> fields, DefinedType parent) {
    var all = new ArrayList<FieldType>(parent == null ? List.of() : parent.struct().fields());
    fields.forEach(field -> all.add(new FieldType(field, true)));
    type.define(new StructType(all), parent, false);
    module.types().add(RecursionGroup.of(type));
    return type;
  }

  /** A node of a list: the next one, and a number. */
  private DefinedType node() {
    var node = new DefinedType();
    return define(node, List.of(ReferenceType.nullable(node), I32), null);
  }

  private static Instruction get(DefinedType type, int field) {
    return new FieldAccess(Opcode.STRUCT_GET, type, field);
  }

  private static Instruction set(DefinedType type, int field) {
    return new FieldAccess(Opcode.STRUCT_SET, type, field);
  }

  private static Instruction on(Opcode opcode, DefinedType type) {
    return new TypeAccess(opcode, type);
  }

  private DefinedType array(StorageType element) {
    var type = DefinedType.of(new ArrayType(new FieldType(element, true)));
    module.types().add(RecursionGroup.of(type));
    return type;
  }

  private Lowered check(String name, FunctionType type, CodeBuilder code, long... arguments) {
    Lowered.export(module, name, type, code.end().build());
    var both = Lowered.of(module, trapChecks);
    for (long argument : arguments) {
      assertArrayEquals(
          both.original().export(name).apply(argument),
          both.lowered().export(name).apply(argument),
          () -> name + "(" + argument + ")");
    }
    return both;
  }

  /** Both forms trap. */
  private void checkTrap(String name, FunctionType type, CodeBuilder code, long argument) {
    Lowered.export(module, name, type, code.end().build());
    var both = Lowered.of(module, true);
    assertThrows(RuntimeException.class, () -> both.original().export(name).apply(argument));
    assertThrows(TrapException.class, () -> both.lowered().export(name).apply(argument));
  }

  @Test
  void fieldsOfEveryStorageTypeKeepTheirValues() {
    var type =
        define(
            new DefinedType(),
            List.of(PackedType.I8, PackedType.I16, I32, I64, NumberType.F64, PackedType.I8),
            null);
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
    check("fields", INT_TO_LONG, code, 0, 1, 200, -1, 70000, Integer.MIN_VALUE);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aListBuiltInALoopSurvivesCollections(boolean checks) {
    trapChecks = checks;
    var node = node();
    var code = new CodeBuilder(1);
    int head = code.newLocal(ReferenceType.nullable(node));
    int made = code.newLocal(ReferenceType.nullable(node));
    int sum = code.newLocal(I32);
    var build = code.begin(Opcode.LOOP, BlockType.EMPTY);
    code.emit(on(Opcode.STRUCT_NEW_DEFAULT, node)).set(made);
    code.get(made).get(head).emit(set(node, 0));
    code.get(made).get(0).emit(set(node, 1));
    code.get(made).set(head);
    code.emit(on(Opcode.STRUCT_NEW_DEFAULT, node)).op(Opcode.DROP); // garbage in between
    code.get(0).i32(1).op(Opcode.I32_SUB).tee(0).brIf(build).end();
    var add = code.begin(Opcode.LOOP, BlockType.EMPTY);
    code.get(sum).i32(3).op(Opcode.I32_MUL).get(head).emit(get(node, 1)).op(Opcode.I32_ADD);
    code.set(sum);
    code.get(head).emit(get(node, 0)).tee(head).op(Opcode.REF_IS_NULL).op(Opcode.I32_EQZ);
    code.brIf(add).end().get(sum);
    var both = check("list", INT_TO_INT, code, 1, 2, 40);
    assertEquals(86, both.collector().collections());
  }

  @Test
  void operandsThatWaitOnTheStackAreRoots() {
    // node(node(null, a), b) with both made before either is linked: one waits on the stack.
    var node = node();
    var make = new CodeBuilder(1);
    make.emit(new RefNull(AbstractHeapType.NONE)).get(0).emit(on(Opcode.STRUCT_NEW, node)).end();
    var maker =
        WasmFunction.defined(
            module.functionType(
                new FunctionType(List.of(I32), List.of(ReferenceType.nullable(node)))),
            make.build());
    module.functions().add(maker);
    var code = new CodeBuilder(1);
    code.i32(1000);
    code.get(0).call(maker); // waits while the block below allocates
    code.begin(Opcode.BLOCK, BlockType.of(I32));
    code.i32(77).call(maker).emit(get(node, 1));
    code.i32(5).call(maker).op(Opcode.DROP).end();
    code.emit(on(Opcode.STRUCT_NEW, node)); // (ref, i32): the reference is stored behind it
    code.emit(get(node, 0)).emit(get(node, 1)).op(Opcode.I32_ADD);
    check("waiting", INT_TO_INT, code, 3, 9);
  }

  @Test
  void aCopyOnTheStackOutlivesAnotherValueOfItsLocal() {
    var node = node();
    var code = new CodeBuilder(1);
    int local = code.newLocal(ReferenceType.nullable(node));
    code.emit(new RefNull(AbstractHeapType.NONE)).get(0).emit(on(Opcode.STRUCT_NEW, node));
    code.set(local).get(local); // the copy
    code.emit(new RefNull(AbstractHeapType.NONE)).i32(5).emit(on(Opcode.STRUCT_NEW, node));
    code.set(local);
    code.emit(on(Opcode.STRUCT_NEW_DEFAULT, node)).op(Opcode.DROP);
    code.emit(get(node, 1)).get(local).emit(get(node, 1)).op(Opcode.I32_MUL);
    check("copy", INT_TO_INT, code, 11);
  }

  @Test
  void severalResultsOfACallAreRoots() {
    var node = node();
    var reference = ReferenceType.nullable(node);
    var make = new CodeBuilder(1);
    for (int i = 0; i < 2; i++) {
      make.emit(new RefNull(AbstractHeapType.NONE)).get(0).i32(i).op(Opcode.I32_ADD);
      make.emit(on(Opcode.STRUCT_NEW, node));
    }
    var maker =
        WasmFunction.defined(
            module.functionType(new FunctionType(List.of(I32), List.of(reference, reference))),
            make.end().build());
    module.functions().add(maker);
    var code = new CodeBuilder(1);
    int second = code.newLocal(reference);
    code.get(0).call(maker);
    code.emit(on(Opcode.STRUCT_NEW_DEFAULT, node)).op(Opcode.DROP);
    code.set(second).emit(get(node, 1)).i32(100).op(Opcode.I32_MUL);
    code.get(second).emit(get(node, 1)).op(Opcode.I32_ADD);
    check("results", INT_TO_INT, code, 7);
  }

  @Test
  void parametersOfLoopsAreRoots() {
    var node = node();
    var reference = ReferenceType.nullable(node);
    var code = new CodeBuilder(1);
    int taken = code.newLocal(reference);
    code.emit(on(Opcode.STRUCT_NEW_DEFAULT, node));
    var loop = code.begin(Opcode.LOOP, new BlockType(List.of(reference), List.of(reference)));
    code.set(taken).get(taken).get(0).emit(on(Opcode.STRUCT_NEW, node));
    code.emit(on(Opcode.STRUCT_NEW_DEFAULT, node)).op(Opcode.DROP);
    code.get(0).i32(1).op(Opcode.I32_SUB).tee(0).brIf(loop).end();
    code.emit(get(node, 0)).emit(get(node, 1));
    check("loop", INT_TO_INT, code, 2, 5);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void arraysOfEveryElementType(boolean checks) {
    trapChecks = checks;
    var code = new CodeBuilder(1);
    int sum = code.newLocal(I64);
    for (StorageType element : List.of(PackedType.I8, PackedType.I16, I32, I64, NumberType.F32)) {
      var type = array(element);
      int array = code.newLocal(ReferenceType.nullable(type));
      code.i32(5).emit(on(Opcode.ARRAY_NEW_DEFAULT, type)).set(array);
      code.get(array).i32(3).get(0);
      convert(code, element);
      code.emit(on(Opcode.ARRAY_SET, type));
      code.get(array).i32(3);
      code.emit(on(element instanceof PackedType ? Opcode.ARRAY_GET_S : Opcode.ARRAY_GET, type));
      back(code, element);
      code.get(array).op(Opcode.ARRAY_LEN).op(Opcode.I64_EXTEND_I32_U).op(Opcode.I64_ADD);
      code.get(sum).i64(31).op(Opcode.I64_MUL).op(Opcode.I64_ADD).set(sum);
    }
    code.get(sum);
    check("arrays", INT_TO_LONG, code, 0, 1, 127, 200, 40000, -1);
  }

  private static void convert(CodeBuilder code, StorageType element) {
    if (element == NumberType.I64) {
      code.op(Opcode.I64_EXTEND_I32_S);
    } else if (element == NumberType.F32) {
      code.op(Opcode.F32_CONVERT_I32_S);
    }
  }

  private static void back(CodeBuilder code, StorageType element) {
    if (element == NumberType.F32) {
      code.op(Opcode.I32_REINTERPRET_F32);
    }
    if (element != NumberType.I64) {
      code.op(Opcode.I64_EXTEND_I32_S);
    }
  }

  @Test
  void arraysOfReferencesAreTracedCopiedAndFilled() {
    var node = node();
    var type = array(ReferenceType.nullable(node));
    var reference = ReferenceType.nullable(type);
    var code = new CodeBuilder(1);
    int first = code.newLocal(reference);
    int second = code.newLocal(reference);
    for (int i = 0; i < 3; i++) {
      code.emit(new RefNull(AbstractHeapType.NONE)).get(0).i32(i).op(Opcode.I32_ADD);
      code.emit(on(Opcode.STRUCT_NEW, node));
    }
    code.emit(new ArrayNewFixed(type, 3)).set(first);
    code.emit(on(Opcode.STRUCT_NEW_DEFAULT, node)).i32(4).emit(on(Opcode.ARRAY_NEW, type));
    code.set(second);
    code.get(second).i32(1).get(first).i32(0).i32(3).emit(new ArrayCopy(type, type));
    code.get(second).i32(0).get(second).i32(1).i32(3).emit(new ArrayCopy(type, type));
    code.get(first).i32(0).emit(new RefNull(node)).i32(3).emit(on(Opcode.ARRAY_FILL, type));
    code.emit(on(Opcode.STRUCT_NEW_DEFAULT, node)).op(Opcode.DROP);
    code.i32(0);
    for (int i = 0; i < 4; i++) {
      code.i32(10).op(Opcode.I32_MUL);
      code.get(second).i32(i).emit(on(Opcode.ARRAY_GET, type)).emit(get(node, 1));
      code.op(Opcode.I32_ADD);
    }
    code.get(first).i32(2).emit(on(Opcode.ARRAY_GET, type)).op(Opcode.REF_IS_NULL);
    code.op(Opcode.I32_ADD);
    check("references", INT_TO_INT, code, 1, 4);
  }

  @Test
  void anElementIsStoredBehindWhatItsValueAllocates() {
    var node = node();
    var type = array(ReferenceType.nullable(node));
    var code = new CodeBuilder(1);
    trapChecks = false; // so that the element's address is computed before its value
    int array = code.newLocal(ReferenceType.nullable(type));
    code.i32(2).emit(on(Opcode.ARRAY_NEW_DEFAULT, type)).tee(array).i32(1);
    code.emit(on(Opcode.STRUCT_NEW_DEFAULT, node)).get(0).emit(on(Opcode.STRUCT_NEW, node));
    code.emit(on(Opcode.ARRAY_SET, type));
    code.get(array).i32(1).emit(on(Opcode.ARRAY_GET, type)).emit(get(node, 1));
    check("stored", INT_TO_INT, code, 6);
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
    var base = define(new DefinedType(), List.of(I32), null);
    var left = define(new DefinedType(), List.of(I32), base);
    var leaf = define(new DefinedType(), List.of(I64), left);
    var right = define(new DefinedType(), List.of(PackedType.I8), base);
    var array = array(I32);
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
    check("tests", INT_TO_INT, code, 0, 1, 2, 3, 4, 5, 6);
  }

  @Test
  void branchesOnCasts() {
    var base = define(new DefinedType(), List.of(I32), null);
    var left = define(new DefinedType(), List.of(I32), base);
    var leaf = define(new DefinedType(), List.of(I64), left);
    var right = define(new DefinedType(), List.of(PackedType.I8), base);
    var code = new CodeBuilder(1);
    int object = makeAny(code, new DefinedType[] {base, left, leaf, right}, array(I32));
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
    check("branches", INT_TO_INT, code, 0, 1, 2, 3, 4, 5, 6);
  }

  @Test
  void functionReferencesAreCalledThroughTheTable() {
    var shape = module.functionType(INT_TO_INT);
    var functions = new ArrayList<WasmFunction>();
    for (int i = 0; i < 2; i++) {
      var body = new CodeBuilder(1).get(0).i32(i + 2).op(Opcode.I32_MUL).end();
      functions.add(WasmFunction.defined(shape, body.build()));
    }
    module.functions().addAll(functions);
    var holder = define(new DefinedType(), List.of(ReferenceType.nullable(shape), I32), null);
    var global =
        WasmGlobal.defined(
            ReferenceType.nonNull(holder),
            false,
            ConstantExpression.of(
                new FunctionAccess(Opcode.REF_FUNC, functions.get(1)),
                new Instruction.I32Const(40),
                on(Opcode.STRUCT_NEW, holder)));
    module.globals().add(global);
    var code = new CodeBuilder(1);
    code.get(0).get(global).emit(get(holder, 0)).emit(on(Opcode.CALL_REF, shape));
    code.get(global).emit(get(holder, 1)).op(Opcode.I32_ADD);
    code.get(global).emit(new FunctionAccess(Opcode.REF_FUNC, functions.get(0)));
    code.emit(set(holder, 0));
    code.get(0).get(global).emit(get(holder, 0)).emit(on(Opcode.CALL_REF, shape));
    code.op(Opcode.I32_ADD);
    check("calls", INT_TO_INT, code, 7);
  }

  @Test
  void globalsAndStaticObjectsAreRoots() {
    var node = node();
    var reference = ReferenceType.nullable(node);
    var kept = WasmGlobal.defined(reference, true, ConstantExpression.of(new RefNull(node)));
    var fixed =
        WasmGlobal.defined(
            ReferenceType.nonNull(node),
            false,
            ConstantExpression.of(on(Opcode.STRUCT_NEW_DEFAULT, node)));
    module.globals().addAll(List.of(kept, fixed));
    var code = new CodeBuilder(1);
    code.get(fixed).emit(new RefNull(node)).get(0).emit(on(Opcode.STRUCT_NEW, node));
    code.emit(set(node, 0));
    code.get(kept).get(0).emit(on(Opcode.STRUCT_NEW, node)).set(kept);
    code.emit(on(Opcode.STRUCT_NEW_DEFAULT, node)).op(Opcode.DROP);
    code.get(kept).emit(get(node, 1));
    code.get(fixed).emit(get(node, 0)).emit(get(node, 1)).op(Opcode.I32_MUL);
    check("globals", INT_TO_INT, code, 5, 6);
  }

  @Test
  void aStructOfManyFieldsIsTraced() {
    var node = node();
    var fields = new ArrayList<StorageType>();
    for (int i = 0; i < 50; i++) {
      fields.add(i % 2 == 0 ? I32 : ReferenceType.nullable(node));
    }
    var large = define(new DefinedType(), fields, null);
    var code = new CodeBuilder(1);
    int object = code.newLocal(ReferenceType.nullable(large));
    code.emit(on(Opcode.STRUCT_NEW_DEFAULT, large)).set(object);
    code.get(object).emit(new RefNull(node)).get(0).emit(on(Opcode.STRUCT_NEW, node));
    code.emit(set(large, 49));
    code.emit(on(Opcode.STRUCT_NEW_DEFAULT, node)).op(Opcode.DROP);
    code.get(object).emit(get(large, 49)).emit(get(node, 1));
    check("large", INT_TO_INT, code, 5);
  }

  @Test
  void nullTraps() {
    var node = node();
    checkTrap("null", INT_TO_INT, new CodeBuilder(1).emit(new RefNull(node)).emit(get(node, 1)), 0);
  }

  @Test
  void anIndexOutOfBoundsTraps() {
    var type = array(I32);
    var code = new CodeBuilder(1);
    code.get(0).emit(on(Opcode.ARRAY_NEW_DEFAULT, type)).get(0).emit(on(Opcode.ARRAY_GET, type));
    checkTrap("bounds", INT_TO_INT, code, 3);
  }

  @Test
  void aFailingCastTraps() {
    var base = define(new DefinedType(), List.of(I32), null);
    var left = define(new DefinedType(), List.of(I32), base);
    var code = new CodeBuilder(1);
    code.emit(on(Opcode.STRUCT_NEW_DEFAULT, base));
    code.emit(new Cast(Opcode.REF_CAST, ReferenceType.nullable(left))).emit(get(left, 1));
    checkTrap("cast", INT_TO_INT, code, 3);
  }

  @Test
  void aDeadLocalKeepsNothingAlive() {
    var node = node();
    var code = new CodeBuilder(1);
    int local = code.newLocal(ReferenceType.nullable(node));
    code.emit(on(Opcode.STRUCT_NEW_DEFAULT, node)).tee(local).emit(get(node, 1));
    code.emit(on(Opcode.STRUCT_NEW_DEFAULT, node)).emit(get(node, 1)).op(Opcode.I32_ADD);
    var both = check("dead", INT_TO_INT, code, 1);
    both.collector().collect(both.lowered());
    assertTrue(both.collector().liveObjects() == 0, "objects outlive the function");
  }
}
