package dev.mainstay.lowering.cleanup;

import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.ControlFlow;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.Branch;
import dev.mainstay.wasm.code.Instruction.BranchCast;
import dev.mainstay.wasm.code.Instruction.BranchTable;
import dev.mainstay.wasm.code.Instruction.TryTable;
import dev.mainstay.wasm.code.Label;
import dev.mainstay.wasm.code.Opcode;
import java.util.HashSet;
import java.util.Set;

/** Removes blocks to whose end nothing branches, and code that can never run. */
public final class BlockTrimmer {
  private BlockTrimmer() {}

  /**
   * The code without such blocks.
   *
   * @param params how many parameters the function has
   */
  public static Code trim(Code code, int params) {
    var targets = targets(code);
    var blocks = ControlFlow.of(code);
    var builder = new CodeBuilder(params, code.locals(), code.label());
    var instructions = code.instructions();
    for (int i = 0; i < instructions.size(); i++) {
      var instruction = instructions.get(i);
      boolean removed =
          switch (instruction.opcode()) {
            case BLOCK -> !targets.contains(ControlFlow.label(instruction));
            case END -> {
              int opener = blocks.enclosing(i);
              yield opener >= 0
                  && instructions.get(opener).opcode() == Opcode.BLOCK
                  && !targets.contains(ControlFlow.label(instructions.get(opener)));
            }
            default -> false;
          };
      if (!removed) {
        builder.at(code.offset(i)).emit(instruction);
      }
    }
    return builder.build();
  }

  private static Set<Label> targets(Code code) {
    Set<Label> targets = new HashSet<>();
    for (Instruction instruction : code.instructions()) {
      if (instruction instanceof Branch branch) {
        targets.add(branch.label());
      } else if (instruction instanceof BranchCast branch) {
        targets.add(branch.label());
      } else if (instruction instanceof BranchTable table) {
        targets.addAll(table.labels());
        targets.add(table.otherwise());
      } else if (instruction instanceof TryTable tryTable) {
        tryTable.clauses().forEach(clause -> targets.add(clause.label()));
      }
    }
    return targets;
  }
}
