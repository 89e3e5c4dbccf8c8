package dev.mainstay.lowering.outlining;

import dev.mainstay.wasm.code.ControlFlow;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.LocalAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.code.StackWalker;
import dev.mainstay.wasm.model.Subtyping;
import dev.mainstay.wasm.model.WasmFunction;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A straight line of instructions that ends with a {@code throw} and needs no operand from before.
 *
 * @param from the index of the first instruction
 * @param to that of the throw
 * @param inputs the locals whose values it needs, in the order of their first use
 */
record ThrowRegion(int from, int to, List<Integer> inputs) {
  /** The most values that are worth passing. */
  private static final int MOST_INPUTS = 3;

  /** The longest regions of a function's code, in order. */
  static List<ThrowRegion> in(Subtyping types, WasmFunction function) {
    var instructions = function.code().instructions();
    var heights = new int[instructions.size()];
    // How many operands are left below those that an instruction takes.
    var kept = new int[instructions.size()];
    var reached = new BitSet();
    var walk = new StackWalker(types, function);
    while (walk.next()) {
      int i = walk.index();
      heights[i] = walk.operands().size();
      kept[i] = heights[i] - walk.popCount();
      reached.set(i, walk.reachable());
    }
    var regions = new ArrayList<ThrowRegion>();
    for (int to = 0; to < instructions.size(); to++) {
      if (instructions.get(to).opcode() == Opcode.THROW && reached.get(to)) {
        int from = -1;
        int lowest = kept[to];
        for (int i = to - 1; i >= 0 && ControlFlow.isStraight(instructions.get(i).opcode()); i--) {
          lowest = Math.min(lowest, kept[i]);
          from = heights[i] <= lowest ? i : from;
        }
        // A function that does nothing else is what others call already.
        if (from > 0) {
          var region = region(instructions, from, to);
          if (region.inputs().size() <= MOST_INPUTS && !region.leavesValues(instructions)) {
            regions.add(region);
          }
        }
      }
    }
    return regions;
  }

  private static ThrowRegion region(List<Instruction> instructions, int from, int to) {
    var written = new BitSet();
    var inputs = new ArrayList<Integer>();
    for (var instruction : instructions.subList(from, to)) {
      if (instruction instanceof LocalAccess access) {
        if (access.opcode() != Opcode.LOCAL_GET) {
          written.set(access.local());
        } else if (!written.get(access.local()) && !inputs.contains(access.local())) {
          inputs.add(access.local());
        }
      }
    }
    return new ThrowRegion(from, to, List.copyOf(inputs));
  }

  /** Whether a handler in the same function could see what is written to locals here. */
  private boolean leavesValues(List<Instruction> instructions) {
    if (instructions.stream().noneMatch(i -> isHandler(i.opcode()))) {
      return false;
    }
    var written = new BitSet();
    for (var instruction : instructions.subList(from, to)) {
      if (instruction instanceof LocalAccess access && access.opcode() != Opcode.LOCAL_GET) {
        written.set(access.local());
      }
    }
    for (int i = 0; i < instructions.size(); i++) {
      if ((i < from || i > to)
          && instructions.get(i) instanceof LocalAccess access
          && access.opcode() == Opcode.LOCAL_GET
          && written.get(access.local())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHandler(Opcode opcode) {
    return opcode == Opcode.TRY || opcode == Opcode.TRY_TABLE;
  }
}
