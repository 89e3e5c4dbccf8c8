package dev.mainstay.compiler.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.teavm.model.BasicBlock;
import org.teavm.model.ElementModifier;
import org.teavm.model.Incoming;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.Phi;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ArrayElementType;
import org.teavm.model.instructions.ArrayLengthInstruction;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.CastIntegerInstruction;
import org.teavm.model.instructions.CastNumberInstruction;
import org.teavm.model.instructions.CloneArrayInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.ConstructMultiArrayInstruction;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.IsInstanceInstruction;
import org.teavm.model.instructions.LongConstantInstruction;
import org.teavm.model.instructions.NegateInstruction;
import org.teavm.model.instructions.NumericOperandType;
import org.teavm.model.instructions.UnwrapArrayInstruction;
import org.teavm.model.util.DefinitionExtractor;
import org.teavm.model.util.UsageExtractor;

/**
 * The outcomes in one method that nobody uses, of what can throw: a division, a cast, an element, a
 * field. TeaVM leaves out what yields a value that is not used, together with its checks; so each
 * such value is handed to {@link Outcomes#keep}. What a method returns may be one: whoever calls it
 * may drop it, and TeaVM may put the method's code there.
 */
final class UnusedOutcomes {
  private final MethodHolder method;
  private final Program program;
  private final DefinitionExtractor definitions = new DefinitionExtractor();
  private final UsageExtractor usages = new UsageExtractor();

  /** What gives each variable its value; programs are in SSA form here. */
  private final Map<Variable, Instruction> defined = new HashMap<>();

  private final Map<Variable, Phi> joined = new HashMap<>();
  private final Set<Variable> needed = new HashSet<>();
  private final Deque<Variable> work = new ArrayDeque<>();

  private UnusedOutcomes(MethodHolder method) {
    this.method = method;
    this.program = method.getProgram();
  }

  /** Puts the uses behind what can throw. The program is in SSA form, and stays so. */
  static void keep(MethodHolder method) {
    new UnusedOutcomes(method).keep();
  }

  private void keep() {
    for (BasicBlock block : program.getBasicBlocks()) {
      block.getPhis().forEach(phi -> joined.put(phi.getReceiver(), phi));
      for (Instruction instruction : block) {
        Variable result = result(instruction);
        if (result != null) {
          defined.put(result, instruction);
        }
      }
    }
    for (BasicBlock block : program.getBasicBlocks()) {
      for (Instruction instruction : block) {
        if (!isRemovable(instruction) || canThrow(instruction)) {
          need(instruction);
        }
      }
    }
    for (Variable variable = work.poll(); variable != null; variable = work.poll()) {
      Phi phi = joined.get(variable);
      if (phi != null) {
        phi.getIncomings().stream().map(Incoming::getValue).forEach(this::need);
      }
      Instruction definition = defined.get(variable);
      if (definition != null) {
        need(definition);
      }
    }
    Set<Instruction> returned = returned();
    for (BasicBlock block : program.getBasicBlocks()) {
      List<Instruction> instructions = new ArrayList<>();
      block.forEach(instructions::add);
      for (Instruction instruction : instructions) {
        if (canThrow(instruction)
            && (!needed.contains(result(instruction)) || returned.contains(instruction))) {
          use(instruction);
        }
      }
    }
  }

  private void need(Instruction instruction) {
    instruction.acceptVisitor(usages);
    Variable[] used = usages.getUsedVariables();
    if (used != null) {
      for (Variable variable : used) {
        need(variable);
      }
    }
  }

  private void need(@Nullable Variable variable) {
    if (variable != null && needed.add(variable)) {
      work.add(variable);
    }
  }

  /** What can throw and yields what the method returns. */
  private Set<Instruction> returned() {
    Set<Instruction> returned = new HashSet<>();
    for (BasicBlock block : program.getBasicBlocks()) {
      if (block.getLastInstruction() instanceof ExitInstruction exit
          && exit.getValueToReturn() != null) {
        Instruction definition = defined.get(exit.getValueToReturn());
        while (definition instanceof AssignInstruction copy) {
          definition = defined.get(copy.getAssignee());
        }
        if (definition != null) {
          returned.add(definition);
        }
      }
    }
    return returned;
  }

  private void use(Instruction instruction) {
    Variable result = result(instruction);
    if (result != null) {
      instruction.insertNext(Outcomes.keep(type(instruction), result, instruction.getLocation()));
    }
  }

  /** Whether TeaVM leaves an instruction out if nobody uses its outcome. */
  private static boolean isRemovable(Instruction instruction) {
    return instruction instanceof AssignInstruction
        || instruction instanceof BinaryInstruction
        || instruction instanceof NegateInstruction
        || instruction instanceof CastInstruction
        || instruction instanceof CastNumberInstruction
        || instruction instanceof CastIntegerInstruction
        || instruction instanceof ConstructArrayInstruction
        || instruction instanceof ConstructMultiArrayInstruction
        || instruction instanceof GetFieldInstruction
        || instruction instanceof ArrayLengthInstruction
        || instruction instanceof CloneArrayInstruction
        || instruction instanceof UnwrapArrayInstruction
        || instruction instanceof GetElementInstruction
        || instruction instanceof IsInstanceInstruction;
  }

  /** Whether an instruction that TeaVM leaves out can throw. */
  private boolean canThrow(Instruction instruction) {
    if (instruction instanceof BinaryInstruction binary) {
      return (binary.getOperation() == BinaryOperation.DIVIDE
              || binary.getOperation() == BinaryOperation.MODULO)
          && (binary.getOperandType() == NumericOperandType.INT
              || binary.getOperandType() == NumericOperandType.LONG)
          && !isOtherThanZero(binary.getSecondOperand());
    }
    if (instruction instanceof CastInstruction cast) {
      return !cast.isWeak();
    }
    if (instruction instanceof GetFieldInstruction get) {
      return get.getInstance() != null && !isThis(get.getInstance());
    }
    if (instruction instanceof ConstructArrayInstruction construct) {
      return !isNatural(construct.getSize());
    }
    if (instruction instanceof ConstructMultiArrayInstruction construct) {
      return !construct.getDimensions().stream().allMatch(this::isNatural);
    }
    return instruction instanceof GetElementInstruction
        || instruction instanceof ArrayLengthInstruction
        || instruction instanceof CloneArrayInstruction;
  }

  private boolean isThis(Variable variable) {
    return variable.getIndex() == 0 && !method.hasModifier(ElementModifier.STATIC);
  }

  private boolean isNatural(Variable size) {
    return defined.get(size) instanceof IntegerConstantInstruction constant
        && constant.getConstant() >= 0;
  }

  private boolean isOtherThanZero(Variable divisor) {
    Instruction definition = defined.get(divisor);
    return (definition instanceof IntegerConstantInstruction number && number.getConstant() != 0)
        || (definition instanceof LongConstantInstruction large && large.getConstant() != 0);
  }

  private static ValueType type(Instruction instruction) {
    if (instruction instanceof BinaryInstruction binary) {
      return binary.getOperandType() == NumericOperandType.LONG
          ? ValueType.LONG
          : ValueType.INTEGER;
    }
    if (instruction instanceof GetFieldInstruction get) {
      return get.getFieldType();
    }
    if (instruction instanceof ArrayLengthInstruction) {
      return ValueType.INTEGER;
    }
    if (instruction instanceof GetElementInstruction get) {
      return type(get.getType());
    }
    return ValueType.object("java.lang.Object");
  }

  private static ValueType type(ArrayElementType element) {
    return switch (element) {
      case LONG -> ValueType.LONG;
      case FLOAT -> ValueType.FLOAT;
      case DOUBLE -> ValueType.DOUBLE;
      case OBJECT -> ValueType.object("java.lang.Object");
      default -> ValueType.INTEGER;
    };
  }

  private @Nullable Variable result(Instruction instruction) {
    instruction.acceptVisitor(definitions);
    Variable[] variables = definitions.getDefinedVariables();
    return variables == null || variables.length == 0 ? null : variables[0];
  }
}
