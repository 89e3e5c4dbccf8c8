package dev.mainstay.lowering.control;

import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.Branch;
import dev.mainstay.wasm.code.Instruction.BranchCast;
import dev.mainstay.wasm.code.Instruction.BranchTable;
import dev.mainstay.wasm.code.Instruction.TryTable;
import dev.mainstay.wasm.code.Label;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Where the labels of a function are branched to from, as indices of instructions, ascending. */
final class LabelUses {
  private final IdentityHashMap<Label, List<Integer>> uses = new IdentityHashMap<>();

  LabelUses(List<Instruction> instructions) {
    for (int i = 0; i < instructions.size(); i++) {
      var instruction = instructions.get(i);
      if (instruction instanceof Branch branch) {
        add(branch.label(), i);
      } else if (instruction instanceof BranchCast cast) {
        add(cast.label(), i);
      } else if (instruction instanceof BranchTable table) {
        for (var label : table.labels()) {
          add(label, i);
        }
        add(table.otherwise(), i);
      } else if (instruction instanceof TryTable tryTable) {
        for (var clause : tryTable.clauses()) {
          add(clause.label(), i);
        }
      }
    }
  }

  private void add(Label label, int i) {
    uses.computeIfAbsent(label, l -> new ArrayList<>()).add(i);
  }

  /** The branches to a label. */
  List<Integer> of(Label label) {
    return uses.getOrDefault(label, List.of());
  }
}
