package dev.mainstay.lowering.objects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.mainstay.wasm.binary.ModuleWriter;
import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.Limits;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import java.util.List;
import org.junit.jupiter.api.Test;
import run.endive.runtime.Instance;
import run.endive.wasm.Parser;

/** Functions that look into the frame when they are called, as the collector does. */
class FrameSinkingTest {
  private static final FunctionType NUMBER =
      FunctionType.of(List.of(NumberType.I32), NumberType.I32);
  private static final int TOP = 1000;
  private static final int FRAME = 8;

  private final WasmModule module = new WasmModule();
  private final WasmMemory memory = WasmMemory.defined(Limits.atLeast(1));
  private final WasmGlobal pointer =
      WasmGlobal.defined(NumberType.I32, true, ConstantExpression.i32(TOP));

  /** Gives what is in the caller's first slot, and its second times a thousand. */
  private final WasmFunction look;

  private final CodeBuilder code = new CodeBuilder(1);
  private final int frame = code.newLocal(NumberType.I32);

  FrameSinkingTest() {
    module.memories().add(memory);
    module.globals().add(pointer);
    module.exports().add(new Export("pointer", pointer));
    var looking = new CodeBuilder(0).get(pointer);
    looking.access(Opcode.I32_LOAD, memory, 2, 0).get(pointer);
    looking.access(Opcode.I32_LOAD, memory, 2, 4).i32(1000).op(Opcode.I32_MUL);
    look =
        WasmFunction.defined(
            module.functionType(new FunctionType(List.of(), List.of(NumberType.I32))),
            looking.op(Opcode.I32_ADD).end().build());
    module.functions().add(look);
    code.get(pointer).i32(FRAME).op(Opcode.I32_SUB).tee(frame).set(pointer);
    code.get(frame).i32(0).access(Opcode.I32_STORE, memory, 2, 4);
    code.get(frame).get(0).access(Opcode.I32_STORE, memory, 2, 0);
  }

  private void giveBack() {
    code.get(frame).i32(FRAME).op(Opcode.I32_ADD).set(pointer);
  }

  /** Runs the code as it is and with its frame taken later; what is executed. */
  private Code check() {
    var before = code.end().build();
    var after = FrameSinking.run(before, 1, pointer);
    for (var each : List.of(before, after)) {
      var function = WasmFunction.defined(module.functionType(NUMBER), each);
      module.functions().add(function);
      module.exports().add(new Export(each == before ? "before" : "after", function));
    }
    // The slots hold something else before they are cleared.
    var instance = Instance.builder(Parser.parse(ModuleWriter.write(module))).build();
    for (int argument : new int[] {0, 1, 2, 7}) {
      for (var name : List.of("before", "after")) {
        instance.memory().fill((byte) 0x55, 0, 2000);
        assertEquals(
            instance.export("before").apply(argument)[0], instance.export(name).apply(argument)[0]);
        assertEquals(TOP, instance.exports().global("pointer").getValue());
      }
    }
    return after;
  }

  private static int takenAt(Code code) {
    for (int i = 0; i < code.instructions().size(); i++) {
      if (code.instructions().get(i).opcode() == Opcode.I32_SUB) {
        return i;
      }
    }
    return -1;
  }

  @Test
  void aWayWithoutCallsTakesNoFrame() {
    code.get(0).i32(2).op(Opcode.I32_LT_S).begin(Opcode.IF, BlockType.EMPTY);
    code.call(look).get(0).op(Opcode.I32_ADD).set(0).end().get(0);
    giveBack();
    var sunk = check();
    assertEquals(Opcode.IF, sunk.instructions().get(takenAt(sunk) - 3).opcode());
  }

  @Test
  void aParameterThatChangesOnTheWayKeepsTheFrame() {
    code.get(0).i32(5).op(Opcode.I32_ADD).tee(0).i32(7).op(Opcode.I32_LT_S);
    code.begin(Opcode.IF, BlockType.EMPTY);
    code.call(look).get(0).op(Opcode.I32_ADD).set(0).end().get(0);
    giveBack();
    var built = code.end().build();
    assertSame(built, FrameSinking.run(built, 1, pointer));
  }

  @Test
  void aLoopTakesItOnceBeforeIt() {
    int i = code.newLocal(NumberType.I32);
    code.get(0).begin(Opcode.IF, BlockType.EMPTY);
    var loop = code.begin(Opcode.LOOP, BlockType.EMPTY);
    code.get(i).i32(1).op(Opcode.I32_AND).begin(Opcode.IF, BlockType.EMPTY);
    code.call(look).get(0).op(Opcode.I32_XOR).set(0).end();
    code.get(i).i32(1).op(Opcode.I32_ADD).tee(i).i32(4).op(Opcode.I32_LT_S).brIf(loop).end();
    code.end().get(0);
    giveBack();
    var sunk = check();
    assertEquals(Opcode.LOOP, nextBlock(sunk, takenAt(sunk)));
  }

  private static Opcode nextBlock(Code code, int from) {
    return code.instructions().subList(from, code.instructions().size()).stream()
        .map(Instruction::opcode)
        .filter(opcode -> opcode == Opcode.LOOP || opcode == Opcode.IF)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsAlwaysNeededIsTakenAtOnce() {
    code.call(look).get(0).op(Opcode.I32_ADD);
    giveBack();
    var built = code.end().build();
    assertSame(built, FrameSinking.run(built, 1, pointer));
  }

  @Test
  void whatOneOfTwoBranchesStoresStaysThere() {
    code.get(0).i32(2).op(Opcode.I32_LT_S).begin(Opcode.IF, BlockType.EMPTY);
    code.get(frame).i32(0).access(Opcode.I32_STORE, memory, 2, 0).end();
    code.get(0).begin(Opcode.IF, BlockType.EMPTY);
    code.call(look).get(0).op(Opcode.I32_ADD).set(0).end().get(0);
    giveBack();
    var built = code.end().build();
    assertSame(built, FrameSinking.run(built, 1, pointer));
  }

  @Test
  void whatIsCalledBeforeAnythingIsStoredNeedsNoFrame() {
    var bare = new CodeBuilder(1);
    int local = bare.newLocal(NumberType.I32);
    bare.get(pointer).i32(FRAME).op(Opcode.I32_SUB).tee(local).set(pointer);
    bare.get(local).i64(0).access(Opcode.I64_STORE, memory, 2, 0);
    bare.call(look).op(Opcode.DROP).get(0).begin(Opcode.IF, BlockType.EMPTY);
    bare.get(local).get(0).access(Opcode.I32_STORE, memory, 2, 0);
    bare.call(look).get(0).op(Opcode.I32_ADD).set(0).end().get(0);
    bare.get(local).i32(FRAME).op(Opcode.I32_ADD).set(pointer);
    var built = bare.end().build();
    var sunk = FrameSinking.run(built, 1, pointer);
    assertEquals(Opcode.IF, sunk.instructions().get(takenAt(sunk) - 3).opcode());
  }
}
