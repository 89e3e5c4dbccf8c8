package dev.mainstay.compiler.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.Incoming;
import org.teavm.model.Instruction;
import org.teavm.model.Phi;
import org.teavm.model.Program;
import org.teavm.model.TryCatchBlock;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.util.InstructionVariableMapper;
import org.teavm.model.util.UsageExtractor;

/**
 * Keeps the variables that an exception handler sees apart from what is checked.
 *
 * <p>TeaVM's insertions of null checks and bound checks (0.15.0 and 0.16.0) let the outcome of a
 * check take the place of the variable that was checked. Where that variable is one of those among
 * which a handler finds its own, the handler then finds an old value: in {@code a[n++] = 5} the
 * index is checked when {@code n} has its new value already, and the handler would see {@code n}
 * without it. So a try statement's instructions use copies.
 */
final class HandlerValues {
  private final Program program;

  private HandlerValues(Program program) {
    this.program = program;
  }

  /** Makes the copies. The program is in SSA form, and stays so. */
  static void separate(Program program) {
    Set<Variable> seen = seenByHandlers(program);
    if (!seen.isEmpty()) {
      HandlerValues values = new HandlerValues(program);
      for (BasicBlock block : program.getBasicBlocks()) {
        if (!block.getTryCatchBlocks().isEmpty()) {
          List<Instruction> instructions = new ArrayList<>();
          block.forEach(instructions::add);
          instructions.forEach(instruction -> values.separate(instruction, seen));
        }
      }
    }
  }

  private static Set<Variable> seenByHandlers(Program program) {
    Set<Variable> seen = new HashSet<>();
    for (BasicBlock block : program.getBasicBlocks()) {
      for (TryCatchBlock clause : block.getTryCatchBlocks()) {
        for (Phi phi : clause.getHandler().getPhis()) {
          for (Incoming incoming : phi.getIncomings()) {
            seen.add(incoming.getValue());
          }
        }
      }
    }
    return seen;
  }

  private void separate(Instruction instruction, Set<Variable> seen) {
    if (instruction instanceof AssignInstruction) {
      return;
    }
    UsageExtractor usages = new UsageExtractor();
    instruction.acceptVisitor(usages);
    if (usages.getUsedVariables() == null) {
      return;
    }
    Map<Variable, Variable> copies = new HashMap<>();
    for (Variable used : usages.getUsedVariables()) {
      if (seen.contains(used) && !copies.containsKey(used)) {
        copies.put(used, copy(used, instruction));
      }
    }
    if (!copies.isEmpty()) {
      instruction.acceptVisitor(
          new InstructionVariableMapper(variable -> copies.getOrDefault(variable, variable)));
    }
  }

  private Variable copy(Variable variable, Instruction before) {
    AssignInstruction assignment = new AssignInstruction();
    assignment.setAssignee(variable);
    assignment.setReceiver(program.createVariable());
    assignment.setLocation(before.getLocation());
    before.insertPrevious(assignment);
    return assignment.getReceiver();
  }
}
