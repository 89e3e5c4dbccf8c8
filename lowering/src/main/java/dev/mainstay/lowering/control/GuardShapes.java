package dev.mainstay.lowering.control;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.ControlFlow;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.Block;
import dev.mainstay.wasm.code.Instruction.Branch;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.code.StackWalker;
import dev.mainstay.wasm.model.Subtyping;
import dev.mainstay.wasm.model.WasmFunction;
import java.util.ArrayList;
import java.util.List;

/**
 * A block that is left at once if a condition holds becomes an {@code if} that is entered if it
 * does not:
 *
 * <pre>
 * block; (code); (condition); br_if 0; (rest); end  →  (code); (opposite); if; (rest); end
 * </pre>
 */
final class GuardShapes {
  private GuardShapes() {}

  /** Rewrites the guards of a function. */
  static void run(Subtyping types, WasmFunction function) {
    var instructions = function.code().instructions();
    var candidates = candidates(function);
    if (candidates.isEmpty()) {
      return;
    }
    var edits = new Edits(function);
    var heights = heights(types, function);
    for (int[] candidate : candidates) {
      int start = candidate[0];
      int branch = candidate[1];
      // Operands below the condition would be lost outside of the block.
      if (heights[start] >= 0
          && heights[branch] == heights[start] + 1
          && !edits.touched(branch - 1)) {
        var block = (Block) instructions.get(start);
        edits.remove(start);
        edits.replace(branch - 1, Condition.inverted(instructions.get(branch - 1)));
        edits.replace(branch, List.of(new Block(Opcode.IF, block.type(), block.label())));
      }
    }
    edits.apply();
  }

  /** Starts of blocks, each with the branch that leaves it first. */
  private static List<int[]> candidates(WasmFunction function) {
    var candidates = new ArrayList<int[]>();
    var instructions = function.code().instructions();
    ControlFlow blocks = null;
    LabelUses uses = null;
    for (int i = 0; i < instructions.size(); i++) {
      if (!(instructions.get(i) instanceof Block block)
          || block.opcode() != Opcode.BLOCK
          || !block.type().equals(BlockType.EMPTY)) {
        continue;
      }
      if (blocks == null || uses == null) {
        blocks = ControlFlow.of(function.code());
        uses = new LabelUses(instructions);
      }
      var leaving = uses.of(block.label());
      if (leaving.isEmpty()) {
        continue;
      }
      int first = leaving.get(0);
      if (blocks.enclosing(first) == i
          && first - 1 > i
          && instructions.get(first) instanceof Branch branch
          && branch.opcode() == Opcode.BR_IF
          && !structural(instructions.get(first - 1))) {
        candidates.add(new int[] {i, first});
      }
    }
    return candidates;
  }

  private static boolean structural(Instruction instruction) {
    return switch (instruction.opcode()) {
      case BLOCK, LOOP, IF, ELSE, END, TRY, TRY_TABLE, CATCH, CATCH_ALL, DELEGATE -> true;
      default -> false;
    };
  }

  /** How many operands wait before each instruction; -1 where it cannot be reached. */
  static int[] heights(Subtyping types, WasmFunction function) {
    var heights = new int[function.code().instructions().size()];
    var walker = new StackWalker(types, function);
    while (walker.next()) {
      heights[walker.index()] = walker.reachable() ? walker.operands().size() : -1;
    }
    return heights;
  }
}
