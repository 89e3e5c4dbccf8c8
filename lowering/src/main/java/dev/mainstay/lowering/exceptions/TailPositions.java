package dev.mainstay.lowering.exceptions;

import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.ControlFlow;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.Branch;
import dev.mainstay.wasm.code.Opcode;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the calls behind which nothing needs to be checked, because nothing happens any more until
 * the function's end that a pending exception would have to prevent: the values that the function
 * then returns are of the right types, and nobody looks at them.
 */
final class TailPositions {
  /** How far to look; what is further away is checked. */
  private static final int LIMIT = 40;

  private final List<Instruction> instructions;
  private final ControlFlow blocks;

  /** For each instruction, where the innermost try block around it begins, or -1. */
  private final int[] handlers;

  TailPositions(Code code, ControlFlow blocks) {
    instructions = code.instructions();
    this.blocks = blocks;
    handlers = new int[instructions.size()];
    Arrays.fill(handlers, -1);
    for (int i = 0; i < handlers.length; i++) {
      switch (instructions.get(i).opcode()) {
        case TRY_TABLE -> Arrays.fill(handlers, i + 1, blocks.end(i) + 1, i);
        case TRY -> {
          var parts = blocks.separators(i);
          Arrays.fill(handlers, i + 1, (parts.isEmpty() ? blocks.end(i) : parts.get(0)) + 1, i);
        }
        default -> {}
      }
    }
  }

  /**
   * Whether nothing needs to be checked behind a call.
   *
   * @param index the call
   * @param atEnd whether the function may end with an exception pending
   */
  boolean at(int index, boolean atEnd) {
    int handler = handlers[index];
    int next = index + 1;
    for (int step = 0; step < LIMIT; step++) {
      if (handlers[next] != handler) {
        return false;
      }
      var instruction = instructions.get(next);
      switch (instruction.opcode()) {
        case END -> {
          if (blocks.enclosing(next) < 0) {
            return atEnd;
          }
          next++;
        }
        case ELSE -> next = blocks.end(blocks.enclosing(next));
        case BR -> {
          int owner = blocks.owner(((Branch) instruction).label());
          if (owner >= 0 && instructions.get(owner).opcode() == Opcode.LOOP) {
            return false;
          }
          next = blocks.end(owner);
        }
        case RETURN -> {
          return atEnd && handler < 0;
        }
        // Throwing changes nothing while another exception is pending.
        case THROW -> {
          return true;
        }
        default -> {
          if (!isHarmless(instruction.opcode())) {
            return false;
          }
          next++;
        }
      }
    }
    return false;
  }

  /** Whether an instruction can run in vain: it has no effect outside the frame and never traps. */
  private static boolean isHarmless(Opcode opcode) {
    return switch (opcode) {
      case NOP,
          DROP,
          SELECT,
          SELECT_T,
          LOCAL_GET,
          LOCAL_SET,
          LOCAL_TEE,
          GLOBAL_GET,
          REF_NULL,
          REF_FUNC,
          REF_IS_NULL,
          REF_EQ,
          REF_TEST,
          I32_CONST,
          I64_CONST,
          F32_CONST,
          F64_CONST,
          I32_EQZ,
          I32_EQ,
          I32_NE,
          I32_AND,
          I32_OR,
          I32_XOR,
          I32_ADD,
          I32_SUB,
          I32_LT_S,
          I32_GT_S,
          I32_LE_S,
          I32_GE_S,
          I32_EXTEND8_S,
          I32_EXTEND16_S,
          I32_WRAP_I64,
          I64_EXTEND_I32_S,
          I64_EXTEND_I32_U,
          I64_ADD,
          I64_SUB,
          F64_ADD,
          F64_SUB,
          F64_MUL ->
          true;
      default -> false;
    };
  }
}
