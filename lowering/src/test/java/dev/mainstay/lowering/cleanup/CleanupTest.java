package dev.mainstay.lowering.cleanup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.mainstay.lowering.LoweringOptions;
import dev.mainstay.wasm.binary.ModuleReader;
import dev.mainstay.wasm.binary.ModuleWriter;
import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.Limits;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import run.endive.runtime.Instance;
import run.endive.wasm.Parser;

/** The same results before and after, and what was to go is gone. */
class CleanupTest {
  private static final ValueType I32 = NumberType.I32;
  private static final int[] NUMBERS = {0, 1, -1, 31, 200, -129, Integer.MIN_VALUE, 0x12345678};

  private final WasmModule module = new WasmModule();
  private final WasmMemory memory = WasmMemory.defined(Limits.atLeast(1));

  private static Instance instance(WasmModule of) {
    return Instance.builder(Parser.parse(ModuleWriter.write(of))).build();
  }

  /** Tidies up {@code f: (i32, i32) -> i32} and runs both forms. */
  private Code check(CodeBuilder code) {
    module.memories().add(memory);
    var type = module.functionType(new FunctionType(List.of(I32, I32), List.of(I32)));
    var function = WasmFunction.defined(type, code.end().build());
    module.functions().add(function);
    module.exports().add(new Export("f", function));
    var tidied = ModuleReader.read(ModuleWriter.write(module));
    Cleanup.run(tidied, LoweringOptions.FLOOR);
    var before = instance(module);
    var after = instance(tidied);
    for (int a : NUMBERS) {
      for (int b : new int[] {0, 3, -7}) {
        assertArrayEquals(
            before.export("f").apply(a, b),
            after.export("f").apply(a, b),
            () -> "f(" + a + ", " + b + ")");
      }
    }
    return tidied.exportedFunction("f").orElseThrow().code();
  }

  private static int size(Code code) {
    return code.instructions().size();
  }

  @Test
  void aBranchThatLeavesOperandsBehindStays() {
    var code = new CodeBuilder(2);
    var block = code.begin(Opcode.BLOCK, BlockType.of(I32));
    // Another branch keeps the block; the second value stays below the third.
    code.get(0).get(1).brIf(block);
    code.get(1).br(block).end();
    check(code);
  }

  @Test
  void aCopyOfALocalIsNoLocal() {
    var code = new CodeBuilder(2);
    int copy = code.newLocal(I32);
    int sum = code.newLocal(I32);
    code.get(0).set(copy).get(copy).get(1).op(Opcode.I32_ADD).set(sum).get(sum);
    var tidied = check(code);
    assertEquals(4, size(tidied));
    assertTrue(tidied.locals().isEmpty());
  }

  @Test
  void localsThatAreNeverNeededTogetherAreOne() {
    var code = new CodeBuilder(2);
    for (int i = 0; i < 10; i++) {
      int local = code.newLocal(I32);
      code.get(0).get(1).op(Opcode.I32_MUL).set(local);
      code.get(local).get(local).op(Opcode.I32_ADD).set(0);
    }
    code.get(0);
    assertEquals(0, check(code).locals().size());
  }

  @Test
  void aLocalThatBeginsAsZeroKeepsItsZero() {
    var code = new CodeBuilder(2);
    int other = code.newLocal(I32);
    int zero = code.newLocal(I32);
    code.get(0).set(other).get(other).get(other).op(Opcode.I32_MUL).set(0);
    code.get(1).begin(Opcode.IF, BlockType.EMPTY);
    code.i32(5).set(zero).end();
    code.get(0).get(zero).op(Opcode.I32_ADD);
    check(code);
  }

  @Test
  void whatIsKnownIsComputedAndWhatIsDroppedIsNot() {
    var code = new CodeBuilder(2);
    code.i32(7).op(Opcode.DROP).get(0).i32(0).i32(2).op(Opcode.I32_SHL).op(Opcode.I32_ADD);
    assertEquals(2, size(check(code)));
  }

  @Test
  void shiftsThereAndBackExtendASign() {
    var code = new CodeBuilder(2);
    code.get(0).i32(24).op(Opcode.I32_SHL).i32(24).op(Opcode.I32_SHR_S);
    code.get(1).i32(16).op(Opcode.I32_SHL).i32(16).op(Opcode.I32_SHR_S).op(Opcode.I32_ADD);
    assertEquals(6, size(check(code)));
  }

  @Test
  void bytesAreLoadedAsTheyAreUsed() {
    var code = new CodeBuilder(2);
    code.i32(8).get(0).i32(0xFF).op(Opcode.I32_AND).access(Opcode.I32_STORE8, memory, 0, 0);
    code.i32(8).access(Opcode.I32_LOAD8_S, memory, 0, 0).i32(0xFF).op(Opcode.I32_AND);
    assertEquals(6, size(check(code)));
  }

  @Test
  void testsOfTestsAreOneTest() {
    var code = new CodeBuilder(2);
    code.get(0).get(1).op(Opcode.I32_LT_S).op(Opcode.I32_EQZ);
    code.begin(Opcode.IF, BlockType.of(I32));
    code.i32(1).op(Opcode.ELSE).i32(2).end();
    var tidied = check(code);
    assertTrue(tidied.instructions().stream().noneMatch(i -> i.opcode() == Opcode.I32_EQZ));
  }

  /** Random programs over a few locals, with branches and loops that end. */
  private static final class RandomCode {
    private final Random random;
    private final CodeBuilder code = new CodeBuilder(2);
    private final List<Integer> locals = new ArrayList<>(List.of(0, 1));

    RandomCode(long seed) {
      random = new Random(seed);
      for (int i = 0; i < 6; i++) {
        locals.add(code.newLocal(I32));
      }
    }

    private int local() {
      return locals.get(random.nextInt(locals.size()));
    }

    private void value(int depth) {
      switch (random.nextInt(depth > 3 ? 2 : 8)) {
        case 0 -> code.i32(random.nextInt(5) == 0 ? 24 : random.nextInt(4) - 1);
        case 1, 2 -> code.get(local());
        case 3 -> {
          value(depth + 1);
          code.tee(local());
        }
        case 4 -> {
          value(depth + 1);
          code.op(Opcode.I32_EQZ);
        }
        default -> {
          value(depth + 1);
          value(depth + 1);
          var operations =
              List.of(
                  Opcode.I32_ADD,
                  Opcode.I32_SUB,
                  Opcode.I32_MUL,
                  Opcode.I32_AND,
                  Opcode.I32_SHL,
                  Opcode.I32_SHR_S,
                  Opcode.I32_EQ,
                  Opcode.I32_LT_S);
          code.op(operations.get(random.nextInt(operations.size())));
        }
      }
    }

    private void statement(int depth) {
      switch (random.nextInt(depth > 2 ? 3 : 6)) {
        case 0 -> code.get(local()).set(local());
        case 1 -> {
          value(0);
          code.op(Opcode.DROP);
        }
        case 2 -> {
          value(0);
          code.set(local());
        }
        case 3 -> {
          value(0);
          code.begin(Opcode.IF, BlockType.EMPTY);
          statements(depth + 1);
          code.op(Opcode.ELSE);
          statements(depth + 1);
          code.end();
        }
        case 4 -> {
          var block = code.begin(Opcode.BLOCK, BlockType.EMPTY);
          value(0);
          code.brIf(block);
          statements(depth + 1);
          code.br(block).end();
        }
        default -> {
          int counter = code.newLocal(I32);
          code.i32(3).set(counter);
          var loop = code.begin(Opcode.LOOP, BlockType.EMPTY);
          statements(depth + 1);
          code.get(counter).i32(1).op(Opcode.I32_SUB).tee(counter).brIf(loop).end();
        }
      }
    }

    private void statements(int depth) {
      for (int i = random.nextInt(4); i >= 0; i--) {
        statement(depth);
      }
    }

    CodeBuilder build() {
      for (int i = 0; i < 6; i++) {
        statements(0);
      }
      code.i32(0);
      for (int local : locals) {
        code.i32(31).op(Opcode.I32_MUL).get(local).op(Opcode.I32_ADD);
      }
      return code;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void randomProgramsKeepTheirMeaning(long seed) {
    int before = 0;
    int after = 0;
    for (int i = 0; i < 40; i++) {
      var code = new RandomCode(seed * 1000 + i).build();
      var test = new CleanupTest();
      var tidied = test.check(code);
      before += code.instructions().size();
      after += tidied.instructions().size();
    }
    assertTrue(after < before, before + " instructions became " + after);
  }

  @Test
  void aLocalForSeveralValuesIsSplitBeforeCopiesBecomeOne() {
    var code = new CodeBuilder(2);
    int counter = code.newLocal(I32);
    int index = code.newLocal(I32);
    code.i32(0).set(counter);
    var loop = code.begin(Opcode.LOOP, BlockType.EMPTY);
    code.get(counter).set(index);
    // The counter's local is used for something else while the index has its value.
    code.get(0).get(index).op(Opcode.I32_XOR).tee(counter).get(counter).op(Opcode.I32_MUL).set(0);
    code.get(index).i32(1).op(Opcode.I32_ADD).tee(counter).i32(4).op(Opcode.I32_LT_S).brIf(loop);
    code.end().get(0);
    var tidied = check(code);
    var copies = 0;
    for (int i = 1; i < size(tidied); i++) {
      if (tidied.instructions().get(i - 1).opcode() == Opcode.LOCAL_GET
          && tidied.instructions().get(i).opcode() == Opcode.LOCAL_SET) {
        copies++;
      }
    }
    assertEquals(0, copies);
  }

  @Test
  void shiftsThatClearUpperBitsAreAMask() {
    var code = new CodeBuilder(2).get(0).i32(16).op(Opcode.I32_SHL).i32(16).op(Opcode.I32_SHR_U);
    code.get(1).i32(24).op(Opcode.I32_SHL).i32(24).op(Opcode.I32_SHR_U).op(Opcode.I32_XOR);
    var tidied = check(code);
    assertEquals(8, size(tidied));
    assertEquals(
        0, tidied.instructions().stream().filter(i -> i.opcode() == Opcode.I32_SHL).count());
  }
}
