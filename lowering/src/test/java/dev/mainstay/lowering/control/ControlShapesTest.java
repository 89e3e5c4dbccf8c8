package dev.mainstay.lowering.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mainstay.wasm.binary.ModuleReader;
import dev.mainstay.wasm.binary.ModuleWriter;
import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.Branch;
import dev.mainstay.wasm.code.Instruction.TypeAccess;
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
import run.endive.wasm.WasmEngineException;

/** The same results before and after, and the form that was wanted. */
class ControlShapesTest {
  private static final ValueType I32 = NumberType.I32;

  private final WasmModule module = new WasmModule();

  private Instance instance(WasmModule of) {
    return Instance.builder(Parser.parse(ModuleWriter.write(of))).build();
  }

  /**
   * Rewrites {@code f: (param) -> i32} and runs both forms.
   *
   * @return the rewritten instructions
   */
  private List<Opcode> check(ValueType param, CodeBuilder code, long... arguments) {
    var type = module.functionType(new FunctionType(List.of(param), List.of(I32)));
    var function = WasmFunction.defined(type, code.end().build());
    module.functions().add(function);
    module.exports().add(new Export("f", function));
    var rewritten = ModuleReader.read(ModuleWriter.write(module));
    ControlShapes.run(rewritten, true);
    var before = instance(module);
    var after = instance(rewritten);
    for (long argument : arguments) {
      long[] expected;
      try {
        expected = before.export("f").apply(argument);
      } catch (WasmEngineException e) {
        assertThrows(WasmEngineException.class, () -> after.export("f").apply(argument));
        continue;
      }
      assertArrayEquals(expected, after.export("f").apply(argument), () -> "f(" + argument + ")");
    }
    return rewritten.exportedFunction("f").orElseThrow().code().instructions().stream()
        .map(Instruction::opcode)
        .toList();
  }

  private static long count(List<Opcode> opcodes, Opcode opcode) {
    return opcodes.stream().filter(opcode::equals).count();
  }

  private static final long[] NUMBERS = {0, 1, 4, 5, 6, -1, Integer.MIN_VALUE};

  @Test
  void aGuardBecomesAnIf() {
    var code = new CodeBuilder(1);
    var guard = code.begin(Opcode.BLOCK, BlockType.EMPTY);
    code.get(0).i32(5).op(Opcode.I32_LT_S).brIf(guard);
    code.get(0).i32(6).op(Opcode.I32_EQ).brIf(guard).i32(1).op(Opcode.RETURN);
    code.end().i32(2);
    var shaped = check(I32, code, NUMBERS);
    assertEquals(0, count(shaped, Opcode.BLOCK));
    assertEquals(1, count(shaped, Opcode.IF));
    assertEquals(1, count(shaped, Opcode.I32_GE_S));
  }

  @Test
  void anOperandBelowTheConditionKeepsTheBlock() {
    var code = new CodeBuilder(1);
    var guard = code.begin(Opcode.BLOCK, BlockType.EMPTY);
    code.i32(7).get(0).brIf(guard).op(Opcode.RETURN);
    code.end().i32(2);
    assertEquals(1, count(check(I32, code, NUMBERS), Opcode.BLOCK));
  }

  @Test
  void aComparisonWithNanIsTurnedAroundByEqz() {
    var code = new CodeBuilder(1);
    var guard = code.begin(Opcode.BLOCK, BlockType.EMPTY);
    code.get(0).get(0).op(Opcode.F64_LE).brIf(guard).i32(1).op(Opcode.RETURN);
    code.end().i32(2);
    var shaped =
        check(
            NumberType.F64,
            code,
            Double.doubleToRawLongBits(1),
            Double.doubleToRawLongBits(Double.NaN));
    assertEquals(1, count(shaped, Opcode.I32_EQZ));
    assertEquals(0, count(shaped, Opcode.BLOCK));
  }

  /** Adds up the numbers below the argument; some are passed over. */
  private CodeBuilder sum(boolean passesOver) {
    var code = new CodeBuilder(1);
    int i = code.newLocal(I32);
    int sum = code.newLocal(I32);
    var exit = code.begin(Opcode.BLOCK, BlockType.EMPTY);
    var loop = code.begin(Opcode.LOOP, BlockType.EMPTY);
    code.get(i).get(0).op(Opcode.I32_GE_S).brIf(exit);
    code.get(i).i32(1).op(Opcode.I32_ADD).set(i);
    if (passesOver) {
      code.get(i).i32(1).op(Opcode.I32_AND).brIf(loop);
    }
    code.get(sum).get(i).op(Opcode.I32_ADD).set(sum).br(loop).end().end();
    return code.get(sum);
  }

  @Test
  void aLoopTestsAtItsEnd() {
    var shaped = check(I32, sum(false), 0, 1, 2, 10, -1);
    assertEquals(0, count(shaped, Opcode.BR));
    assertEquals(1, count(shaped, Opcode.BR_IF));
    assertEquals(0, count(shaped, Opcode.BLOCK));
  }

  @Test
  void aLoopThatGoesOnFromItsMiddleStaysAsItIs() {
    var shaped = check(I32, sum(true), 0, 1, 2, 10, -1);
    assertEquals(1, count(shaped, Opcode.BR));
  }

  private DefinedType array() {
    var type = DefinedType.of(new ArrayType(new FieldType(I32, true)));
    module.types().add(RecursionGroup.of(type));
    return type;
  }

  private static CodeBuilder fail(CodeBuilder code, int result) {
    return code.i32(result).op(Opcode.RETURN);
  }

  @Test
  void aNullCheckIsOneComparison() {
    var array = array();
    var reference = ReferenceType.nullable(array);
    var code = new CodeBuilder(1);
    int none = code.newLocal(reference);
    code.get(0).begin(Opcode.IF, BlockType.EMPTY);
    code.i32(3).emit(new TypeAccess(Opcode.ARRAY_NEW_DEFAULT, array)).set(none).end();
    code.i32(100).get(none);
    var check =
        code.begin(Opcode.BLOCK, new BlockType(List.of(reference), List.of(reference.asNonNull())));
    code.emit(new Branch(Opcode.BR_ON_NON_NULL, check));
    fail(code, 9).end();
    code.op(Opcode.ARRAY_LEN).op(Opcode.I32_ADD);
    var shaped = check(I32, code, 0, 1);
    assertEquals(0, count(shaped, Opcode.BR_ON_NON_NULL));
    assertEquals(1, count(shaped, Opcode.REF_IS_NULL));
    assertEquals(0, count(shaped, Opcode.BLOCK));
  }

  @Test
  void aBoundsCheckIsOneComparison() {
    var array = array();
    var code = new CodeBuilder(1);
    int local = code.newLocal(ReferenceType.nullable(array));
    code.i32(3).emit(new TypeAccess(Opcode.ARRAY_NEW_DEFAULT, array)).set(local);
    var inside = code.begin(Opcode.BLOCK, BlockType.EMPTY);
    var outside = code.begin(Opcode.BLOCK, BlockType.EMPTY);
    code.get(0).i32(0).op(Opcode.I32_LT_S).brIf(outside);
    code.get(0).get(local).op(Opcode.ARRAY_LEN).op(Opcode.I32_LT_S).brIf(inside).end();
    fail(code, 9).end();
    code.get(local).get(0).emit(new TypeAccess(Opcode.ARRAY_GET, array));
    var shaped = check(I32, code, 0, 2, 3, -1, Integer.MIN_VALUE, Integer.MAX_VALUE);
    assertEquals(1, count(shaped, Opcode.I32_GE_U));
    assertEquals(0, count(shaped, Opcode.I32_LT_S));
    assertEquals(0, count(shaped, Opcode.BLOCK));
  }
}
