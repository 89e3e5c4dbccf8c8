package dev.mainstay.compiler.language;

import dev.mainstay.compiler.library.GuestNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassReader;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ElementModifier;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ArrayLengthInstruction;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.BinaryBranchingInstruction;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.BranchingInstruction;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.CastIntegerInstruction;
import org.teavm.model.instructions.CastNumberInstruction;
import org.teavm.model.instructions.ClassConstantInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.DoubleConstantInstruction;
import org.teavm.model.instructions.EmptyInstruction;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.FloatConstantInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InitClassInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.IsInstanceInstruction;
import org.teavm.model.instructions.JumpInstruction;
import org.teavm.model.instructions.LongConstantInstruction;
import org.teavm.model.instructions.NegateInstruction;
import org.teavm.model.instructions.NullConstantInstruction;
import org.teavm.model.instructions.NumericOperandType;
import org.teavm.model.instructions.PutElementInstruction;
import org.teavm.model.instructions.PutFieldInstruction;
import org.teavm.model.instructions.StringConstantInstruction;
import org.teavm.model.instructions.SwitchInstruction;
import org.teavm.model.instructions.UnwrapArrayInstruction;
import org.teavm.model.util.DefinitionExtractor;
import org.teavm.model.util.ProgramUtils;

/**
 * Whether a method can throw, as far as its code and that of the methods it calls says so: false
 * only if it cannot, memory and stack that run out left aside. The initializers of Java's library
 * are taken for good.
 */
final class Throwing {
  private static final MethodDescriptor INITIALIZER = new MethodDescriptor("<clinit>", void.class);

  /** Calls within calls; whatever lies deeper may throw. */
  private static final int DEEPEST = 12;

  private final ClassReaderSource classes;

  /** What is being looked at throws nothing by itself: that it calls itself says nothing. */
  private final Set<MethodReference> seen = new HashSet<>();

  Throwing(ClassReaderSource classes) {
    this.classes = classes;
  }

  /** Whether a method can throw. */
  boolean canThrow(MethodHolder method) {
    seen.add(method.getReference());
    return new Body(method, method.getProgram(), 0).canThrow();
  }

  private boolean canThrow(MethodReference reference, int depth) {
    if (reference.getClassName().equals(Outcomes.OWNER)) {
      return false;
    }
    MethodReader method = find(reference);
    if (method == null || depth > DEEPEST || method.hasModifier(ElementModifier.SYNCHRONIZED)) {
      return true;
    }
    if (!seen.add(method.getReference())) {
      return false;
    }
    return method.getProgram() == null
        || new Body(method, ProgramUtils.copy(method.getProgram()), depth).canThrow();
  }

  private @Nullable MethodReader find(MethodReference reference) {
    ClassReader type = classes.get(reference.getClassName());
    while (type != null) {
      MethodReader method = type.getMethod(reference.getDescriptor());
      if (method != null || type.getParent() == null) {
        return method;
      }
      type = classes.get(type.getParent());
    }
    return null;
  }

  private boolean initializationCanThrow(String name, int depth) {
    ClassReader type = GuestNames.isGuests(name) ? classes.get(name) : null;
    return type != null
        && type.getMethod(INITIALIZER) != null
        && canThrow(new MethodReference(name, INITIALIZER), depth + 1);
  }

  /** One method's code. */
  private final class Body {
    private final MethodReader method;
    private final Program program;
    private final int depth;
    private final Map<Variable, Instruction> defined = new HashMap<>();
    private final DefinitionExtractor definitions = new DefinitionExtractor();

    Body(MethodReader method, Program program, int depth) {
      this.method = method;
      this.program = program;
      this.depth = depth;
      Set<Variable> twice = new HashSet<>();
      for (BasicBlock block : program.getBasicBlocks()) {
        for (Instruction instruction : block) {
          instruction.acceptVisitor(definitions);
          for (Variable variable : definitions.getDefinedVariables()) {
            if (defined.put(variable, instruction) != null) {
              twice.add(variable);
            }
          }
        }
        block.getPhis().forEach(phi -> twice.add(phi.getReceiver()));
      }
      twice.forEach(defined::remove);
    }

    boolean canThrow() {
      for (BasicBlock block : program.getBasicBlocks()) {
        for (Instruction instruction : block) {
          if (canThrow(instruction)) {
            return true;
          }
        }
      }
      return false;
    }

    private boolean canThrow(Instruction instruction) {
      if (instruction instanceof InvokeInstruction call) {
        return callCanThrow(call);
      }
      if (instruction instanceof GetFieldInstruction get) {
        return accessCanThrow(get.getInstance(), get.getField().getClassName());
      }
      if (instruction instanceof PutFieldInstruction put) {
        return accessCanThrow(put.getInstance(), put.getField().getClassName());
      }
      if (instruction instanceof InitClassInstruction init) {
        return initializationCanThrow(init.getClassName(), depth);
      }
      if (instruction instanceof BinaryInstruction binary) {
        return divisionCanThrow(binary);
      }
      if (instruction instanceof CastInstruction cast) {
        return !cast.isWeak() && !(definition(cast.getValue()) instanceof NullConstantInstruction);
      }
      if (instruction instanceof ConstructArrayInstruction array) {
        Integer size = constant(array.getSize());
        return size == null || size < 0;
      }
      if (instruction instanceof UnwrapArrayInstruction unwrap) {
        return length(unwrap.getArray()) == null;
      }
      if (instruction instanceof ArrayLengthInstruction get) {
        return length(get.getArray()) == null;
      }
      if (instruction instanceof PutElementInstruction put) {
        Integer length = length(put.getArray());
        Integer index = constant(put.getIndex());
        return length == null || index == null || index < 0 || index >= length;
      }
      return !isHarmless(instruction);
    }

    private boolean isHarmless(Instruction instruction) {
      return instruction instanceof EmptyInstruction
          || instruction instanceof ConstructInstruction
          || instruction instanceof AssignInstruction
          || instruction instanceof NullConstantInstruction
          || instruction instanceof IntegerConstantInstruction
          || instruction instanceof LongConstantInstruction
          || instruction instanceof FloatConstantInstruction
          || instruction instanceof DoubleConstantInstruction
          || instruction instanceof StringConstantInstruction
          || instruction instanceof ClassConstantInstruction
          || instruction instanceof NegateInstruction
          || instruction instanceof CastNumberInstruction
          || instruction instanceof CastIntegerInstruction
          || instruction instanceof IsInstanceInstruction
          || instruction instanceof JumpInstruction
          || instruction instanceof BranchingInstruction
          || instruction instanceof BinaryBranchingInstruction
          || instruction instanceof SwitchInstruction
          || instruction instanceof ExitInstruction;
    }

    private boolean callCanThrow(InvokeInstruction call) {
      MethodReference called = call.getMethod();
      if (call.getInstance() == null) {
        return initializationCanThrow(called.getClassName(), depth)
            || Throwing.this.canThrow(called, depth + 1);
      }
      return call.getType() != InvocationType.SPECIAL
          || !isObject(call.getInstance())
          || initializationCanThrow(called.getClassName(), depth)
          || Throwing.this.canThrow(called, depth + 1);
    }

    private boolean accessCanThrow(@Nullable Variable instance, String owner) {
      return instance == null
          ? !owner.equals(method.getOwnerName()) && initializationCanThrow(owner, depth)
          : !isObject(instance);
    }

    private boolean divisionCanThrow(BinaryInstruction binary) {
      boolean divides =
          binary.getOperation() == BinaryOperation.DIVIDE
              || binary.getOperation() == BinaryOperation.MODULO;
      boolean integers =
          binary.getOperandType() == NumericOperandType.INT
              || binary.getOperandType() == NumericOperandType.LONG;
      if (!divides || !integers) {
        return false;
      }
      Instruction divisor = definition(binary.getSecondOperand());
      return !(divisor instanceof IntegerConstantInstruction number && number.getConstant() != 0)
          && !(divisor instanceof LongConstantInstruction large && large.getConstant() != 0);
    }

    /** Whether a variable holds an object for certain: this, or what was made here. */
    private boolean isObject(Variable variable) {
      return definition(variable) instanceof ConstructInstruction
          || (variable.getIndex() == 0
              && !method.hasModifier(ElementModifier.STATIC)
              && !defined.containsKey(variable));
    }

    private @Nullable Instruction definition(Variable variable) {
      Instruction definition = defined.get(variable);
      while (definition instanceof AssignInstruction copy) {
        definition = defined.get(copy.getAssignee());
      }
      return definition;
    }

    private @Nullable Integer constant(Variable variable) {
      Instruction definition = definition(variable);
      // What NestedArrayLiterals hides from TeaVM.
      if (definition instanceof InvokeInstruction call
          && call.getMethod().getClassName().equals(Outcomes.OWNER)
          && call.getMethod().getReturnType() == ValueType.INTEGER) {
        definition = definition(call.getArguments().get(0));
      }
      return definition instanceof IntegerConstantInstruction constant
          ? constant.getConstant()
          : null;
    }

    private @Nullable Integer length(Variable array) {
      Instruction definition = definition(array);
      if (definition instanceof UnwrapArrayInstruction unwrap) {
        definition = definition(unwrap.getArray());
      }
      return definition instanceof ConstructArrayInstruction construct
          ? constant(construct.getSize())
          : null;
    }
  }
}
