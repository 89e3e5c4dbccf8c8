package dev.mainstay.lowering.memory;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction.MemoryOperation;
import dev.mainstay.wasm.code.Label;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import java.util.List;

/**
 * What the functions for copying and filling have in common: the parameters (address, address or
 * value, size), and how a size is taken apart. Interpreters pay for each instruction, so there is
 * no loop over bytes: from 8 bytes on words are moved, 16 bytes a turn, and the last word overlaps
 * the one before; below that two accesses of half the width overlap.
 */
final class Routine {
  static final int DESTINATION = 0;
  static final int SIZE = 2;

  private Routine() {}

  /** Adds the function to a module. */
  static WasmFunction add(WasmModule module, String name, CodeBuilder code) {
    var i32 = NumberType.I32;
    var type = new FunctionType(List.of(i32, i32, i32), List.of());
    var function = WasmFunction.defined(module.functionType(type), code.build());
    function.setName(name);
    module.functions().add(function);
    return function;
  }

  /** Traps if {@code address + SIZE}, with the address on the stack, is out of bounds. */
  static void checkBounds(CodeBuilder code, WasmMemory memory) {
    code.op(Opcode.I64_EXTEND_I32_U).get(SIZE).op(Opcode.I64_EXTEND_I32_U).op(Opcode.I64_ADD);
    code.emit(new MemoryOperation(Opcode.MEMORY_SIZE, memory)).op(Opcode.I64_EXTEND_I32_U);
    code.i64(16).op(Opcode.I64_SHL).op(Opcode.I64_GT_U);
    code.begin(Opcode.IF, BlockType.EMPTY);
    code.op(Opcode.UNREACHABLE).end();
  }

  /** Begins code that runs if the size is at least {@code least}. */
  static void beginIfAtLeast(CodeBuilder code, int least) {
    code.get(SIZE).i32(least).op(Opcode.I32_GE_U);
    code.begin(Opcode.IF, BlockType.EMPTY);
  }

  /**
   * Begins a loop over 16 bytes a turn, at least as often as bytes other than the last 8 are left.
   *
   * @param turns a local that holds {@code (size - 1) >>> 4} when the loop begins
   * @return the loop, for {@link #endTurns}
   */
  static Label beginTurns(CodeBuilder code, int turns) {
    code.get(SIZE).i32(1).op(Opcode.I32_SUB).i32(4).op(Opcode.I32_SHR_U).tee(turns);
    code.begin(Opcode.IF, BlockType.EMPTY);
    return code.begin(Opcode.LOOP, BlockType.EMPTY);
  }

  /** Ends the loop. */
  static void endTurns(CodeBuilder code, int turns, Label loop) {
    code.get(turns).i32(1).op(Opcode.I32_SUB).tee(turns).brIf(loop).end().end();
  }

  /** Begins code that runs if more than the last 8 bytes are left behind the loop. */
  static void beginOddWord(CodeBuilder code) {
    code.get(SIZE).i32(1).op(Opcode.I32_SUB).i32(8).op(Opcode.I32_AND);
    code.begin(Opcode.IF, BlockType.EMPTY);
  }

  /** Puts {@code local + SIZE - width} on the stack. */
  static CodeBuilder last(CodeBuilder code, int local, int width) {
    return code.get(local).get(SIZE).op(Opcode.I32_ADD).i32(width).op(Opcode.I32_SUB);
  }

  /** Moves a pointer. */
  static void advance(CodeBuilder code, int local, int by) {
    code.get(local).i32(by).op(Opcode.I32_ADD).set(local);
  }
}
