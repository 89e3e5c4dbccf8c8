package dev.mainstay.lowering.objects;

import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.ControlFlow;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.Block;
import dev.mainstay.wasm.code.Instruction.Branch;
import dev.mainstay.wasm.code.Label;
import dev.mainstay.wasm.code.Opcode;
import org.jspecify.annotations.Nullable;

/**
 * Which operands are not needed any more behind a call, although they are still on the stack: the
 * code goes straight on to a branch out of the blocks in which they are, as behind what throws.
 */
final class DroppedOperands {
  /** How far to look; what is further away is taken for needed. */
  private static final int LIMIT = 12;

  private final Code code;
  private final int results;
  private final int[] heights;
  private final int[] taken;
  private @Nullable ControlFlow blocks;

  /**
   * For the operands of a function.
   *
   * @param results how many results the function has
   * @param heights how many operands there are before each instruction
   * @param taken how many of them it takes
   */
  DroppedOperands(Code code, int results, int[] heights, int[] taken) {
    this.code = code;
    this.results = results;
    this.heights = heights;
    this.taken = taken;
  }

  /** Whether the operand at a height is dropped behind instruction i without being looked at. */
  boolean behind(int i, int height) {
    var instructions = code.instructions();
    for (int at = i + 1; at < instructions.size() && at <= i + LIMIT; at++) {
      var instruction = instructions.get(at);
      if (height >= heights[at] - taken[at]) {
        return false;
      }
      switch (instruction.opcode()) {
        case UNREACHABLE, RETURN -> {
          return true;
        }
        case BR -> {
          return height >= base(((Branch) instruction).label())
              && height < heights[at] - carried(((Branch) instruction).label());
        }
        case BR_IF -> {
          var label = ((Branch) instruction).label();
          if (height < base(label) || height >= heights[at] - 1 - carried(label)) {
            return false;
          }
        }
        default -> {
          if (!isStraight(instruction)) {
            return false;
          }
        }
      }
    }
    return false;
  }

  private static boolean isStraight(Instruction instruction) {
    return switch (instruction.opcode()) {
      case CALL,
          CALL_REF,
          CALL_INDIRECT,
          LOCAL_GET,
          LOCAL_SET,
          LOCAL_TEE,
          GLOBAL_GET,
          GLOBAL_SET,
          I32_CONST,
          REF_NULL,
          REF_CAST,
          REF_AS_NON_NULL,
          STRUCT_NEW_DEFAULT,
          STRUCT_NEW,
          STRUCT_SET,
          STRUCT_GET,
          DROP ->
          true;
      default -> false;
    };
  }

  /** How many operands lie below the block that a label belongs to. */
  private int base(Label label) {
    var block = block(label);
    return block == null ? 0 : heights[owner(label)] - opening(block);
  }

  /** How many operands a block takes from the stack when it begins: parameters, and a condition. */
  private static int opening(Block block) {
    return block.type().params().size() + (block.opcode() == Opcode.IF ? 1 : 0);
  }

  /** How many operands a branch takes along. */
  private int carried(Label label) {
    var block = block(label);
    if (block == null) {
      return results;
    }
    return block.opcode() == Opcode.LOOP
        ? block.type().params().size()
        : block.type().results().size();
  }

  private @Nullable Block block(Label label) {
    int owner = owner(label);
    return owner < 0 ? null : (Block) code.instructions().get(owner);
  }

  private int owner(Label label) {
    var known = blocks;
    if (known == null) {
      known = ControlFlow.of(code);
      blocks = known;
    }
    return known.owner(label);
  }
}
