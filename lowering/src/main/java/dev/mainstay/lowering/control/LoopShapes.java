package dev.mainstay.lowering.control;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.ControlFlow;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.Block;
import dev.mainstay.wasm.code.Instruction.Branch;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.Subtyping;
import dev.mainstay.wasm.model.WasmFunction;
import java.util.ArrayList;
import java.util.List;

/**
 * A loop with its condition at the top gets it at the bottom, and before it for the first time:
 *
 * <pre>
 * block                                    (opposite)
 *   loop                                   if
 *     (condition); br_if 1                   loop
 *     (body)                           →       (body)
 *     br 0                                     (opposite); br_if 0
 *   end                                      end
 * end                                      end
 * </pre>
 *
 * One branch less each time around, for a condition that stands there twice: a short one.
 */
final class LoopShapes {
  /** The longest condition that is repeated, in instructions. */
  private static final int LONGEST = 8;

  private LoopShapes() {}

  /** Rewrites the loops of a function. */
  static void run(Subtyping types, WasmFunction function) {
    var code = function.code();
    var instructions = code.instructions();
    if (instructions.stream().noneMatch(i -> i.opcode() == Opcode.LOOP)) {
      return;
    }
    var blocks = ControlFlow.of(code);
    var uses = new LabelUses(instructions);
    var edits = new Edits(function);
    int[] heights = null;
    for (int i = 0; i + 1 < instructions.size(); i++) {
      if (instructions.get(i) instanceof Block outer
          && outer.opcode() == Opcode.BLOCK
          && outer.type().equals(BlockType.EMPTY)
          && instructions.get(i + 1) instanceof Block loop
          && loop.opcode() == Opcode.LOOP
          && loop.type().equals(BlockType.EMPTY)
          && blocks.end(i) == blocks.end(i + 1) + 1) {
        if (heights == null) {
          heights = GuardShapes.heights(types, function);
        }
        rotate(i, outer, loop, instructions, blocks, uses, edits, heights);
      }
    }
    edits.apply();
  }

  private static void rotate(
      int start,
      Block outer,
      Block loop,
      List<Instruction> instructions,
      ControlFlow blocks,
      LabelUses uses,
      Edits edits,
      int[] heights) {
    int back = blocks.end(start + 1) - 1;
    int exit = start + 2;
    while (exit < back && ControlFlow.isStraight(instructions.get(exit).opcode())) {
      exit++;
    }
    int length = exit - (start + 2);
    if (length == 0
        || length > LONGEST
        || !(instructions.get(exit) instanceof Branch leave)
        || leave.opcode() != Opcode.BR_IF
        || leave.label() != outer.label()
        || !(instructions.get(back) instanceof Branch again)
        || again.opcode() != Opcode.BR
        || again.label() != loop.label()
        || blocks.enclosing(back) != start + 1
        // A branch leaves operands behind that the end of the loop would not take.
        || heights[start] < 0
        || heights[exit] != heights[start] + 1
        || heights[back] != heights[start]
        || uses.of(loop.label()).size() != 1) {
      return;
    }
    var condition = instructions.subList(start + 2, exit);
    var opposite = Condition.inverted(condition);
    edits.replace(start, opposite);
    edits.replace(start + 1, List.of(new Block(Opcode.IF, outer.type(), outer.label())));
    for (int i = start + 2; i < exit; i++) {
      edits.remove(i);
    }
    edits.replace(exit, List.of(loop));
    var bottom = new ArrayList<>(opposite);
    bottom.add(new Branch(Opcode.BR_IF, loop.label()));
    edits.replace(back, bottom);
  }
}
