package dev.mainstay.lowering.control;

import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.LocalAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.code.StackWalker;
import dev.mainstay.wasm.model.Subtyping;
import dev.mainstay.wasm.model.WasmFunction;
import java.util.List;

/** Which instructions the operands of each instruction come from, and which locals they are. */
final class OperandLocals {
  private static final int[] NONE = {};

  private final List<Instruction> instructions;

  /** For each instruction the producers of what it takes, bottom first. */
  private final int[][] producers;

  OperandLocals(Subtyping types, WasmFunction function) {
    instructions = function.code().instructions();
    producers = new int[instructions.size()][];
    var walk = new StackWalker(types, function);
    while (walk.next()) {
      producers[walk.index()] =
          walk.reachable() && walk.popCount() > 0
              ? walk.popped().stream().mapToInt(StackWalker.Operand::producer).toArray()
              : NONE;
    }
  }

  /** How many operands an instruction takes; none where it cannot be reached. */
  int count(int i) {
    return producers[i].length;
  }

  /** The index of the instruction that left an operand; the first operand is the lowest. */
  int producer(int i, int operand) {
    return producers[i][operand];
  }

  /** The instruction that left an operand. */
  Instruction source(int i, int operand) {
    return instructions.get(producer(i, operand));
  }

  /** The local that has the value of an operand when the instruction takes it; -1 if none has. */
  int local(int i, int operand) {
    return localAt(producer(i, operand), i);
  }

  /** The local that has, at an instruction, the value that another one left; -1 if none has. */
  int localAt(int producer, int at) {
    if (instructions.get(producer) instanceof LocalAccess access
        && access.opcode() != Opcode.LOCAL_SET) {
      for (int k = producer + 1; k < at; k++) {
        if (instructions.get(k) instanceof LocalAccess other
            && other.opcode() != Opcode.LOCAL_GET
            && other.local() == access.local()) {
          return -1;
        }
      }
      return access.local();
    }
    return -1;
  }
}
