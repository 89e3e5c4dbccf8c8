package dev.mainstay.lowering.objects;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.ControlFlow;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.Block;
import dev.mainstay.wasm.code.Instruction.Branch;
import dev.mainstay.wasm.code.Instruction.BranchCast;
import dev.mainstay.wasm.code.Instruction.BranchTable;
import dev.mainstay.wasm.code.Label;
import dev.mainstay.wasm.code.Opcode;
import org.jspecify.annotations.Nullable;

/**
 * How a function with a frame is left before its end.
 *
 * @param early whether it is left early at all
 * @param landing the block around the whole code that exceptions leave the function through, behind
 *     which values stand that nobody looks at; null if there is none. Where there is one, results
 *     can wait in locals, and it serves for every way out.
 * @param landingEnd where that block ends
 */
record Exit(boolean early, @Nullable Block landing, int landingEnd) {
  /** How a function is left. */
  static Exit of(Code code) {
    boolean branches = false;
    boolean returns = false;
    for (var instruction : code.instructions()) {
      returns |= instruction.opcode() == Opcode.RETURN;
      branches |= branchesTo(instruction, code.label());
    }
    if (!branches
        && code.instructions().get(0) instanceof Block block
        && block.opcode() == Opcode.BLOCK
        && block.type().equals(BlockType.EMPTY)) {
      int end = ControlFlow.of(code).end(0);
      if (onlyValues(code, end + 1)) {
        return new Exit(true, block, end);
      }
    }
    return new Exit(branches || returns, null, -1);
  }

  private static boolean branchesTo(Instruction instruction, Label label) {
    if (instruction instanceof Branch branch) {
      return branch.label() == label;
    }
    if (instruction instanceof BranchCast cast) {
      return cast.label() == label;
    }
    return instruction instanceof BranchTable table
        && (table.otherwise() == label || table.labels().contains(label));
  }

  /** Whether nothing but values stands between an instruction and the function's end. */
  private static boolean onlyValues(Code code, int from) {
    int last = code.instructions().size() - 1;
    for (int i = from; i < last; i++) {
      switch (code.instructions().get(i).opcode()) {
        case I32_CONST, I64_CONST, F32_CONST, F64_CONST, REF_NULL, REF_AS_NON_NULL -> {}
        default -> {
          return false;
        }
      }
    }
    return last > from;
  }
}
