package dev.mainstay.lowering.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.mainstay.wasm.binary.ModuleReader;
import dev.mainstay.wasm.binary.ModuleWriter;
import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.TypeAccess;
import dev.mainstay.wasm.code.Label;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ArrayType;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.FieldType;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.RecursionGroup;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.List;
import org.junit.jupiter.api.Test;
import run.endive.runtime.Instance;
import run.endive.wasm.Parser;

/** The same results before and after, and the checks that are needed, no others. */
class KnownChecksTest {
  private static final ValueType I32 = NumberType.I32;
  private static final int FAILED = -99;
  private static final int LENGTH = 6;
  private static final int[] NUMBERS = {
    0, 1, 5, 6, 7, -1, -6, Integer.MAX_VALUE, Integer.MIN_VALUE
  };

  private final WasmModule module = new WasmModule();
  private final DefinedType type = DefinedType.of(new ArrayType(new FieldType(I32, true)));
  private final CodeBuilder code = new CodeBuilder(2);
  private final int array;
  private final int i;

  KnownChecksTest() {
    module.types().add(RecursionGroup.of(type));
    array = code.newLocal(ReferenceType.nullable(type));
    i = code.newLocal(I32);
    code.i32(3).i32(LENGTH).emit(new TypeAccess(Opcode.ARRAY_NEW, type)).set(array);
  }

  /** Leaves with a number of its own if the index is none of the array's. */
  private void checkIndex(int index) {
    code.get(index).get(array).op(Opcode.ARRAY_LEN).op(Opcode.I32_GE_U);
    fail();
  }

  private void checkNull(int reference) {
    code.get(reference).op(Opcode.REF_IS_NULL);
    fail();
  }

  private void fail() {
    code.begin(Opcode.IF, BlockType.EMPTY);
    code.i32(FAILED).op(Opcode.RETURN).end();
  }

  private void element(int index) {
    code.get(array).get(index).emit(new TypeAccess(Opcode.ARRAY_GET, type));
  }

  private void add(int local, int step) {
    code.get(local).i32(step).op(Opcode.I32_ADD).set(local);
  }

  /** Compares {@code f: (i32, i32) -> i32} before and after; how many checks are left. */
  private long checks() {
    var function =
        WasmFunction.defined(
            module.functionType(new FunctionType(List.of(I32, I32), List.of(I32))),
            code.end().build());
    module.functions().add(function);
    module.exports().add(new Export("f", function));
    byte[] before = ModuleWriter.write(module);
    var rewritten = ModuleReader.read(before);
    KnownChecks.run(rewritten);
    var one = Instance.builder(Parser.parse(before)).build().export("f");
    var other = Instance.builder(Parser.parse(ModuleWriter.write(rewritten))).build().export("f");
    for (int a : NUMBERS) {
      for (int b : NUMBERS) {
        assertArrayEquals(one.apply(a, b), other.apply(a, b), () -> "f(" + a + ", " + b + ")");
      }
    }
    return rewritten.exportedFunction("f").orElseThrow().code().instructions().stream()
        .map(Instruction::opcode)
        .filter(opcode -> opcode == Opcode.RETURN)
        .count();
  }

  @Test
  void anUnknownIndexIsChecked() {
    checkIndex(0);
    element(0);
    assertEquals(1, checks());
  }

  @Test
  void theSameIsNotCheckedTwice() {
    checkIndex(0);
    checkIndex(0);
    element(0);
    assertEquals(1, checks());
  }

  @Test
  void anotherIndexIs() {
    checkIndex(0);
    checkIndex(1);
    element(0);
    element(1);
    code.op(Opcode.I32_ADD);
    assertEquals(2, checks());
  }

  @Test
  void anIndexThatChangedIs() {
    checkIndex(0);
    add(0, 1);
    checkIndex(0);
    element(0);
    assertEquals(2, checks());
  }

  @Test
  void anotherArrayIs() {
    checkIndex(0);
    code.i32(3).i32(2).emit(new TypeAccess(Opcode.ARRAY_NEW, type)).set(array);
    checkIndex(0);
    element(0);
    assertEquals(2, checks());
  }

  @Test
  void twoComparisonsAreACheck() {
    var outside = code.begin(Opcode.BLOCK, BlockType.EMPTY);
    code.get(0).i32(0).op(Opcode.I32_LT_S).brIf(outside);
    code.get(0).get(array).op(Opcode.ARRAY_LEN).op(Opcode.I32_GE_S).brIf(outside);
    checkIndex(0);
    element(0);
    code.op(Opcode.RETURN).end().i32(5);
    assertEquals(1, checks());
  }

  @Test
  void oneComparisonIsNone() {
    var outside = code.begin(Opcode.BLOCK, BlockType.EMPTY);
    code.get(0).get(array).op(Opcode.ARRAY_LEN).op(Opcode.I32_GE_S).brIf(outside);
    checkIndex(0);
    element(0);
    code.op(Opcode.RETURN).end().i32(5);
    assertEquals(2, checks());
  }

  @Test
  void whatHoldsOnOneWayOnlyIsChecked() {
    code.get(1).begin(Opcode.IF, BlockType.EMPTY);
    checkIndex(0);
    code.end();
    checkIndex(0);
    element(0);
    assertEquals(2, checks());
  }

  /**
   * A loop that adds up elements from a start, in steps of one; the sum in the second parameter.
   */
  private void loop(int start, Runnable check) {
    code.i32(start).set(i);
    var exit = code.begin(Opcode.BLOCK, BlockType.EMPTY);
    Label loop = code.begin(Opcode.LOOP, BlockType.EMPTY);
    code.get(i).get(array).op(Opcode.ARRAY_LEN).op(Opcode.I32_GE_S).brIf(exit);
    check.run();
    code.get(1);
    element(i);
    code.op(Opcode.I32_ADD).set(1);
    add(i, 1);
    code.br(loop).end().end().get(1);
  }

  @Test
  void aLoopFromZeroStaysInside() {
    loop(0, () -> checkIndex(i));
    assertEquals(0, checks());
  }

  @Test
  void aLoopFromBelowDoesNot() {
    loop(-1, () -> checkIndex(i));
    assertEquals(1, checks());
  }

  @Test
  void theLowerBoundAloneIsKnownToo() {
    loop(
        0,
        () -> {
          code.get(i).i32(0).op(Opcode.I32_LT_S);
          fail();
        });
    assertEquals(0, checks());
  }

  @Test
  void aLoopDownwardsStaysInside() {
    code.get(array).op(Opcode.ARRAY_LEN).i32(1).op(Opcode.I32_SUB).set(i);
    var exit = code.begin(Opcode.BLOCK, BlockType.EMPTY);
    Label loop = code.begin(Opcode.LOOP, BlockType.EMPTY);
    code.get(i).i32(0).op(Opcode.I32_LT_S).brIf(exit);
    checkIndex(i);
    code.get(1);
    element(i);
    code.op(Opcode.I32_ADD).set(1);
    add(i, -1);
    code.br(loop).end().end().get(1);
    assertEquals(0, checks());
  }

  @Test
  void aReferenceThatWasUsedIsNotNull() {
    code.get(array).op(Opcode.ARRAY_LEN).op(Opcode.DROP);
    checkNull(array);
    assertEquals(0, checks(code.i32(1)));
  }

  @Test
  void aReferenceThatMayBeNullIsChecked() {
    code.get(0).begin(Opcode.IF, BlockType.EMPTY);
    code.emit(new Instruction.RefNull(type)).set(array).end();
    checkNull(array);
    checkNull(array);
    assertEquals(1, checks(code.i32(1)));
  }

  @Test
  void aCheckInsideOfWhatIsLeftOutGoesWithIt() {
    int other = code.newLocal(ReferenceType.nullable(type));
    code.get(array).op(Opcode.ARRAY_LEN).op(Opcode.DROP);
    code.get(array).op(Opcode.REF_IS_NULL).begin(Opcode.IF, BlockType.EMPTY);
    code.i32(3).i32(2).emit(new TypeAccess(Opcode.ARRAY_NEW, type)).set(other);
    code.get(other).op(Opcode.ARRAY_LEN).op(Opcode.DROP).get(other);
    code.emit(new Instruction.LocalAccess(Opcode.LOCAL_TEE, other)).op(Opcode.REF_IS_NULL);
    fail();
    code.end();
    assertEquals(0, checks(code.i32(1)));
  }

  private long checks(CodeBuilder same) {
    assertEquals(code, same);
    return checks();
  }

  @Test
  void aSumThatMayOverflowIsChecked() {
    // 0 <= i < limit, but what is added is not one.
    code.i32(0).set(i);
    var exit = code.begin(Opcode.BLOCK, BlockType.EMPTY);
    Label loop = code.begin(Opcode.LOOP, BlockType.EMPTY);
    code.get(i).get(array).op(Opcode.ARRAY_LEN).op(Opcode.I32_GE_S).brIf(exit);
    checkIndex(i);
    code.get(1);
    element(i);
    code.op(Opcode.I32_ADD).set(1).get(i).get(0).op(Opcode.I32_ADD).i32(7).op(Opcode.I32_OR);
    code.set(i).br(loop).end().end().get(1);
    assertEquals(1, checks());
  }
}
