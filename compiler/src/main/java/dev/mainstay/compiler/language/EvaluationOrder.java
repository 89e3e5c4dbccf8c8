package dev.mainstay.compiler.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.BoundCheckInstruction;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.NullCheckInstruction;
import org.teavm.model.instructions.UnwrapArrayInstruction;
import org.teavm.model.util.DefinitionExtractor;
import org.teavm.model.util.UsageExtractor;

/**
 * Keeps the check of a receiver, or of an array, behind the evaluation of the arguments and the
 * index (JLS 17, sections 15.12.4 and 15.10.4). Where the result is an operand itself, TeaVM
 * (0.16.0, {@code org.teavm.ast.optimization}) puts all of it into one expression, in which the
 * receiver comes first; so the checked receiver gets a second use, which keeps it in a variable.
 */
final class EvaluationOrder {
  private final DefinitionExtractor definitions = new DefinitionExtractor();
  private final UsageExtractor usages = new UsageExtractor();

  private EvaluationOrder() {}

  /** Puts the uses into a program in SSA form, which stays so. */
  static void keep(Program program) {
    var order = new EvaluationOrder();
    program.getBasicBlocks().forEach(order::keep);
  }

  private void keep(BasicBlock block) {
    List<NullCheckInstruction> kept = new ArrayList<>();
    Set<Variable> evaluated = new HashSet<>();
    for (Instruction instruction : block) {
      if (instruction instanceof NullCheckInstruction check && meets(check, evaluated)) {
        kept.add(check);
      }
      if (isSeen(instruction) || uses(instruction, evaluated)) {
        define(instruction, evaluated);
      }
    }
    for (NullCheckInstruction check : kept) {
      check.insertNext(
          Outcomes.keep(
              ValueType.object("java.lang.Object"), check.getReceiver(), check.getLocation()));
    }
  }

  /** Whether what is checked is used together with what has been evaluated before. */
  private boolean meets(NullCheckInstruction check, Set<Variable> before) {
    if (before.isEmpty()) {
      return false;
    }
    Set<Variable> checked = new HashSet<>();
    checked.add(check.getReceiver());
    for (Instruction at = check.getNext(); at != null; at = at.getNext()) {
      if (uses(at, checked)) {
        if (uses(at, before)) {
          return true;
        }
        if (at instanceof UnwrapArrayInstruction unwrap) {
          checked.add(unwrap.getReceiver());
        }
      }
    }
    return false;
  }

  /** Whether one sees when an instruction is evaluated: it can do something, or throw. */
  private static boolean isSeen(Instruction instruction) {
    return instruction instanceof InvokeInstruction
        || instruction instanceof BoundCheckInstruction
        || instruction instanceof ConstructArrayInstruction
        || (instruction instanceof CastInstruction cast && !cast.isWeak())
        || (instruction instanceof BinaryInstruction binary
            && (binary.getOperation() == BinaryOperation.DIVIDE
                || binary.getOperation() == BinaryOperation.MODULO));
  }

  private boolean uses(Instruction instruction, Set<Variable> variables) {
    instruction.acceptVisitor(usages);
    for (Variable used : usages.getUsedVariables()) {
      if (variables.contains(used)) {
        return true;
      }
    }
    return false;
  }

  private void define(Instruction instruction, Set<Variable> variables) {
    instruction.acceptVisitor(definitions);
    variables.addAll(List.of(definitions.getDefinedVariables()));
  }
}
