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

/**
 * The function that does what {@code memory.copy} does. Where the ranges overlap, the word that is
 * stored last is loaded before anything is stored, and the others in the order in which none is
 * overwritten before it is loaded.
 */
final class CopyRoutine {
  private static final int SOURCE = 1;

  private final CodeBuilder code = new CodeBuilder(3);
  private final WasmMemory destination;
  private final WasmMemory source;
  private final int word = code.newLocal(NumberType.I64);
  private final int address = code.newLocal(NumberType.I32);
  private final int turns = code.newLocal(NumberType.I32);

  private CopyRoutine(WasmMemory destination, WasmMemory source) {
    this.destination = destination;
    this.source = source;
  }

  static WasmFunction add(WasmModule module, WasmMemory destination, WasmMemory source) {
    var routine = new CopyRoutine(destination, source);
    routine.write();
    return Routine.add(module, "mainstay.copy", routine.code);
  }

  private void write() {
    checkBounds();
    Routine.beginIfAtLeast(code, 8);
    if (destination == source) {
      code.get(DESTINATION).get(SOURCE).op(Opcode.I32_SUB).get(SIZE).op(Opcode.I32_LT_U);
      code.begin(Opcode.IF, BlockType.EMPTY);
      down();
      code.op(Opcode.RETURN).end();
    }
    up();
    code.op(Opcode.RETURN).end();
    pair(4, Opcode.I32_LOAD, Opcode.I32_STORE);
    pair(2, Opcode.I32_LOAD16_U, Opcode.I32_STORE16);
    code.get(SIZE);
    code.begin(Opcode.IF, BlockType.EMPTY);
    code.get(DESTINATION).get(SOURCE);
    code.access(Opcode.I32_LOAD8_U, source, 0, 0).access(Opcode.I32_STORE8, destination, 0, 0);
    code.end().end();
  }

  private void checkBounds() {
    if (destination == source) {
      code.get(DESTINATION).get(SOURCE).get(DESTINATION).get(SOURCE);
      code.op(Opcode.I32_GT_U).op(Opcode.SELECT);
      Routine.checkBounds(code, destination);
    } else {
      Routine.checkBounds(code.get(DESTINATION), destination);
      Routine.checkBounds(code.get(SOURCE), source);
    }
  }

  /** From low addresses to high ones. */
  private void up() {
    Routine.last(code, SOURCE, 8).access(Opcode.I64_LOAD, source, 0, 0).set(word);
    Routine.last(code, DESTINATION, 8).set(address);
    var loop = Routine.beginTurns(code, turns);
    move(0);
    move(8);
    Routine.advance(code, SOURCE, 16);
    Routine.advance(code, DESTINATION, 16);
    Routine.endTurns(code, turns, loop);
    Routine.beginOddWord(code);
    move(0);
    code.end();
    code.get(address).get(word).access(Opcode.I64_STORE, destination, 0, 0);
  }

  /** From high addresses to low ones. */
  private void down() {
    code.get(SOURCE).access(Opcode.I64_LOAD, source, 0, 0).set(word);
    code.get(DESTINATION).set(address);
    code.get(SOURCE).get(SIZE).op(Opcode.I32_ADD).set(SOURCE);
    code.get(DESTINATION).get(SIZE).op(Opcode.I32_ADD).set(DESTINATION);
    var loop = Routine.beginTurns(code, turns);
    Routine.advance(code, SOURCE, -16);
    Routine.advance(code, DESTINATION, -16);
    move(8);
    move(0);
    Routine.endTurns(code, turns, loop);
    Routine.beginOddWord(code);
    Routine.advance(code, SOURCE, -8);
    Routine.advance(code, DESTINATION, -8);
    move(0);
    code.end();
    code.get(address).get(word).access(Opcode.I64_STORE, destination, 0, 0);
  }

  private void move(int offset) {
    code.get(DESTINATION).get(SOURCE).access(Opcode.I64_LOAD, source, 0, offset);
    code.access(Opcode.I64_STORE, destination, 0, offset);
  }

  private void pair(int width, Opcode load, Opcode store) {
    Routine.beginIfAtLeast(code, width);
    Routine.last(code, DESTINATION, width);
    Routine.last(code, SOURCE, width).access(load, source, 0, 0);
    code.get(DESTINATION).get(SOURCE).access(load, source, 0, 0);
    code.access(store, destination, 0, 0).access(store, destination, 0, 0);
    code.op(Opcode.RETURN).end();
  }
}
