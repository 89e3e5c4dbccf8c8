package dev.mainstay.lowering.objects;

import static dev.mainstay.lowering.objects.ObjectModule.on;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction.ArrayData;
import dev.mainstay.wasm.code.Instruction.ArrayElements;
import dev.mainstay.wasm.code.Instruction.DataDrop;
import dev.mainstay.wasm.code.Instruction.ElementDrop;
import dev.mainstay.wasm.code.Instruction.FieldAccess;
import dev.mainstay.wasm.code.Instruction.I32Const;
import dev.mainstay.wasm.code.Instruction.RefNull;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.AbstractHeapType;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.DataSegment;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.PackedType;
import dev.mainstay.wasm.model.ReferenceType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Arrays that are made from segments, and filled from them. */
class SegmentsTest {
  private static final byte[] BYTES = {1, 2, 3, -4, 5, 6, -7, 8, 9};

  private final ObjectModule test = new ObjectModule();

  private DataSegment bytes() {
    var segment = DataSegment.passive(BYTES);
    test.module().data().add(segment);
    return segment;
  }

  /** The argument is the offset in its lower half and the length in its upper one. */
  private static CodeBuilder range(CodeBuilder code) {
    return code.get(0).i32(0xFFFF).op(Opcode.I32_AND).get(0).i32(16).op(Opcode.I32_SHR_U);
  }

  private static int range(int offset, int length) {
    return length << 16 | offset;
  }

  @Test
  void arraysOfShortsFromBytes() {
    var array = test.array(PackedType.I16);
    var segment = bytes();
    var code = new CodeBuilder(1);
    int made = code.newLocal(ReferenceType.nullable(array));
    range(code).emit(new ArrayData(Opcode.ARRAY_NEW_DATA, array, segment)).set(made);
    code.get(made).op(Opcode.ARRAY_LEN).begin(Opcode.IF, BlockType.of(NumberType.I32));
    code.get(made).get(made).op(Opcode.ARRAY_LEN).i32(1).op(Opcode.I32_SUB);
    code.emit(on(Opcode.ARRAY_GET_S, array)).op(Opcode.ELSE).i32(77).end();
    int traps =
        test.check(
            code,
            range(0, 1),
            range(2, 1),
            range(1, 4),
            range(9, 0),
            range(10, 0),
            range(2, 4),
            range(0xFFFF, 0xFFFF));
    assertEquals(3, traps);
  }

  @Test
  void aPartOfAnArrayIsFilledFromBytesUntilTheSegmentIsDropped() {
    var array = test.array(NumberType.I32);
    var segment = bytes();
    var code = new CodeBuilder(1);
    int made = code.newLocal(ReferenceType.nullable(array));
    code.i32(3).emit(on(Opcode.ARRAY_NEW_DEFAULT, array)).set(made);
    code.get(made).i32(1);
    range(code).emit(new ArrayData(Opcode.ARRAY_INIT_DATA, array, segment));
    code.get(made).i32(1).emit(on(Opcode.ARRAY_GET, array));
    code.get(made).i32(2).emit(on(Opcode.ARRAY_GET, array)).op(Opcode.I32_ADD);
    // With a length of 2 the segment goes.
    code.get(0).i32(16).op(Opcode.I32_SHR_U).i32(2).op(Opcode.I32_EQ);
    code.begin(Opcode.IF, BlockType.EMPTY);
    code.emit(new DataDrop(segment)).end();
    int traps =
        test.check(
            code,
            range(0, 1),
            range(5, 1),
            range(6, 1), // past the segment
            range(0, 3), // past the array
            range(1, 2),
            range(1, 1), // dropped
            range(0, 0));
    assertEquals(3, traps);
  }

  @Test
  void nullIsNoArrayToFill() {
    var array = test.array(PackedType.I8);
    var code = new CodeBuilder(1);
    int none = code.newLocal(ReferenceType.nullable(array));
    code.get(none).i32(0);
    range(code).emit(new ArrayData(Opcode.ARRAY_INIT_DATA, array, bytes())).i32(1);
    assertEquals(2, test.check(code, range(0, 1), range(0, 0)));
  }

  @Test
  void arraysOfReferencesFromElements() {
    var cell = test.struct(null, NumberType.I32);
    var array = test.array(ReferenceType.nullable(cell));
    var segment =
        ElementSegment.passive(
            ReferenceType.nullable(cell),
            List.of(
                ConstantExpression.of(new I32Const(5), on(Opcode.STRUCT_NEW, cell)),
                ConstantExpression.of(new I32Const(8), on(Opcode.STRUCT_NEW, cell)),
                ConstantExpression.of(new RefNull(AbstractHeapType.NONE))));
    test.module().elements().add(segment);
    var code = new CodeBuilder(1);
    int made = code.newLocal(ReferenceType.nullable(array));
    int filled = code.newLocal(ReferenceType.nullable(array));
    range(code).emit(new ArrayElements(Opcode.ARRAY_NEW_ELEM, array, segment)).set(made);
    code.i32(4).emit(on(Opcode.ARRAY_NEW_DEFAULT, array)).set(filled);
    code.get(filled).i32(1);
    range(code).emit(new ArrayElements(Opcode.ARRAY_INIT_ELEM, array, segment));
    code.get(made).i32(0).emit(on(Opcode.ARRAY_GET, array));
    code.emit(new FieldAccess(Opcode.STRUCT_GET, cell, 0));
    code.get(filled).i32(1).emit(on(Opcode.ARRAY_GET, array));
    code.emit(new FieldAccess(Opcode.STRUCT_GET, cell, 0)).op(Opcode.I32_ADD);
    code.get(0).begin(Opcode.IF, BlockType.EMPTY);
    code.end();
    code.get(0).i32(range(0, 3)).op(Opcode.I32_EQ).begin(Opcode.IF, BlockType.EMPTY);
    code.emit(new ElementDrop(segment)).end();
    int traps =
        test.check(
            code,
            range(0, 1),
            range(1, 1),
            range(1, 2),
            range(2, 1), // null
            range(1, 3), // past the segment
            range(0, 3),
            range(0, 1)); // dropped
    assertEquals(3, traps);
  }
}
