package dev.mainstay.lowering.objects;

import static dev.mainstay.lowering.objects.ObjectModule.I32;
import static dev.mainstay.lowering.objects.ObjectModule.INT_TO_INT;
import static dev.mainstay.lowering.objects.ObjectModule.get;
import static dev.mainstay.lowering.objects.ObjectModule.on;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction.ArrayCopy;
import dev.mainstay.wasm.code.Instruction.ArrayNewFixed;
import dev.mainstay.wasm.code.Instruction.RefNull;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.AbstractHeapType;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.PackedType;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.StorageType;
import dev.mainstay.wasm.model.ValueType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrays of every kind of element, lowered. */
class ArraysTest {
  private static final ValueType I64 = NumberType.I64;
  private static final FunctionType INT_TO_LONG = new FunctionType(List.of(I32), List.of(I64));

  private final ObjectModule test = new ObjectModule();

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void arraysOfEveryElementType(boolean checks) {
    test.setTrapChecks(checks);
    var code = new CodeBuilder(1);
    int sum = code.newLocal(I64);
    for (StorageType element : List.of(PackedType.I8, PackedType.I16, I32, I64, NumberType.F32)) {
      var type = test.array(element);
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
    test.same("arrays", INT_TO_LONG, code, 0, 1, 127, 200, 40000, -1);
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
    var node = test.node();
    var type = test.array(ReferenceType.nullable(node));
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
    test.same("references", INT_TO_INT, code, 1, 4);
  }

  @Test
  void anElementIsStoredBehindWhatItsValueAllocates() {
    var node = test.node();
    var type = test.array(ReferenceType.nullable(node));
    var code = new CodeBuilder(1);
    test.setTrapChecks(false); // so that the element's address is computed before its value
    int array = code.newLocal(ReferenceType.nullable(type));
    code.i32(2).emit(on(Opcode.ARRAY_NEW_DEFAULT, type)).tee(array).i32(1);
    code.emit(on(Opcode.STRUCT_NEW_DEFAULT, node)).get(0).emit(on(Opcode.STRUCT_NEW, node));
    code.emit(on(Opcode.ARRAY_SET, type));
    code.get(array).i32(1).emit(on(Opcode.ARRAY_GET, type)).emit(get(node, 1));
    test.same("stored", INT_TO_INT, code, 6);
  }

  @Test
  void anIndexOutOfBoundsTraps() {
    var type = test.array(I32);
    var code = new CodeBuilder(1);
    code.get(0).emit(on(Opcode.ARRAY_NEW_DEFAULT, type)).get(0).emit(on(Opcode.ARRAY_GET, type));
    assertEquals(1, test.check(code, 3));
  }
}
