package dev.mainstay.lowering.memory;

import static dev.mainstay.lowering.memory.Routine.DESTINATION;
import static dev.mainstay.lowering.memory.Routine.SIZE;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;

/** The function that does what {@code memory.fill} does. */
final class FillRoutine {
  private static final int VALUE = 1;
  private static final long EVERY_BYTE = 0x0101010101010101L;

  private final CodeBuilder code = new CodeBuilder(3);
  private final WasmMemory memory;
  private final int word = code.newLocal(NumberType.I64);
  private final int turns = code.newLocal(NumberType.I32);

  private FillRoutine(WasmMemory memory) {
    this.memory = memory;
  }

  static WasmFunction add(WasmModule module, WasmMemory memory) {
    var routine = new FillRoutine(memory);
    routine.write();
    return Routine.add(module, "mainstay.fill", routine.code);
  }

  private void write() {
    Routine.checkBounds(code.get(DESTINATION), memory);
    code.get(VALUE).i32(0xFF).op(Opcode.I32_AND).op(Opcode.I64_EXTEND_I32_U);
    code.i64(EVERY_BYTE).op(Opcode.I64_MUL).set(word);
    Routine.beginIfAtLeast(code, 8);
    store(() -> Routine.last(code, DESTINATION, 8), Opcode.I64_STORE, 0);
    var loop = Routine.beginTurns(code, turns);
    store(() -> code.get(DESTINATION), Opcode.I64_STORE, 0);
    store(() -> code.get(DESTINATION), Opcode.I64_STORE, 8);
    Routine.advance(code, DESTINATION, 16);
    Routine.endTurns(code, turns, loop);
    Routine.beginOddWord(code);
    store(() -> code.get(DESTINATION), Opcode.I64_STORE, 0);
    code.end().op(Opcode.RETURN).end();
    pair(4, Opcode.I64_STORE32);
    pair(2, Opcode.I64_STORE16);
    code.get(SIZE);
    code.begin(Opcode.IF, BlockType.EMPTY);
    store(() -> code.get(DESTINATION), Opcode.I64_STORE8, 0);
    code.end().end();
  }

  private void pair(int width, Opcode store) {
    Routine.beginIfAtLeast(code, width);
    store(() -> code.get(DESTINATION), store, 0);
    store(() -> Routine.last(code, DESTINATION, width), store, 0);
    code.op(Opcode.RETURN).end();
  }

  private void store(Runnable address, Opcode store, int offset) {
    address.run();
    code.get(word).access(store, memory, 0, offset);
  }
}
