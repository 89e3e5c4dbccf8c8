package dev.mainstay.compiler.language;

import dev.mainstay.compiler.library.GuestNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHierarchy;
import org.teavm.model.ClassReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ArrayElementType;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.NullConstantInstruction;
import org.teavm.model.instructions.PutElementInstruction;
import org.teavm.model.instructions.StringConstantInstruction;
import org.teavm.model.instructions.UnwrapArrayInstruction;
import org.teavm.model.util.DefinitionExtractor;

/** One method's stores and copies into arrays, for {@link ArrayStoreChecks}. */
final class ArrayStoresOfMethod {
  private static final MethodReference CHECK =
      new MethodReference(
          GuestNames.PACKAGE + "ArrayStores",
          "check",
          ValueType.parse(Object[].class),
          ValueType.INTEGER,
          ValueType.parse(Object.class),
          ValueType.VOID);

  private static final MethodReference COPY =
      new MethodReference(
          System.class,
          "arraycopy",
          Object.class,
          int.class,
          Object.class,
          int.class,
          int.class,
          void.class);
  private static final MethodReference CHECKED_COPY =
      new MethodReference(GuestNames.PACKAGE + "ArrayStores", "copy", COPY.getSignature());

  private final MethodHolder method;
  private final Program program;
  private final ClassHierarchy classes;
  private final int parameters;
  private final DefinitionExtractor extractor = new DefinitionExtractor();

  /** The instructions that give each variable a value. */
  private final Map<Variable, List<Instruction>> definitions = new HashMap<>();

  /** What gets its value from elsewhere: caught exceptions, and what comes from several blocks. */
  private final Set<Variable> unknown = new HashSet<>();

  ArrayStoresOfMethod(MethodHolder method, ClassHierarchy classes) {
    this.method = method;
    this.program = method.getProgram();
    this.classes = classes;
    parameters = method.parameterCount();
    for (BasicBlock block : program.getBasicBlocks()) {
      for (Instruction instruction : block) {
        for (Variable variable : defined(instruction)) {
          definitions.computeIfAbsent(variable, v -> new ArrayList<>()).add(instruction);
        }
      }
      unknown.add(block.getExceptionVariable());
      block.getPhis().forEach(phi -> unknown.add(phi.getReceiver()));
    }
  }

  /** Puts the checks before the stores, and checked copies in the place of others. */
  void check() {
    for (BasicBlock block : program.getBasicBlocks()) {
      for (Instruction instruction : block) {
        if (instruction instanceof PutElementInstruction put
            && put.getType() == ArrayElementType.OBJECT) {
          check(put);
        } else if (instruction instanceof InvokeInstruction call
            && call.getMethod().equals(COPY)
            && !fits(call, call.getArguments().get(0), call.getArguments().get(2))) {
          call.setMethod(CHECKED_COPY);
        }
      }
    }
  }

  private void check(PutElementInstruction put) {
    if (definition(put, put.getArray()) instanceof UnwrapArrayInstruction unwrap
        && !fits(definition(unwrap, unwrap.getArray()), definition(put, put.getValue()))) {
      InvokeInstruction check = new InvokeInstruction();
      check.setType(InvocationType.SPECIAL);
      check.setMethod(CHECK);
      check.setArguments(unwrap.getArray(), put.getIndex(), put.getValue());
      check.setLocation(put.getLocation());
      put.insertPrevious(check);
    }
  }

  /** Whether what one instruction has made can be stored in the array that another one has. */
  private boolean fits(@Nullable Instruction array, @Nullable Instruction value) {
    if (value instanceof NullConstantInstruction) {
      return true;
    }
    if (array instanceof ConstructArrayInstruction construct) {
      ValueType element = construct.getItemType();
      ValueType type = type(value);
      return element.isObject("java.lang.Object")
          || (type != null && classes.isSuperType(element, type, false));
    }
    // Whatever javac lets pass is of the class then.
    return type(array) instanceof ValueType.Array type
        && type.getItemType() instanceof ValueType.Object element
        && isFinal(classes.getClassSource().get(element.getClassName()));
  }

  /** Whether the elements of one array can be those of the other. */
  private boolean fits(InvokeInstruction copy, Variable from, Variable to) {
    if (!(type(copy, from) instanceof ValueType.Array source)) {
      return false;
    }
    if (source.getItemType() instanceof ValueType.Primitive) {
      return source.equals(type(copy, to));
    }
    if (definition(copy, to) instanceof ConstructArrayInstruction construct) {
      return construct.getItemType().isObject("java.lang.Object")
          || classes.isSuperType(construct.getItemType(), source.getItemType(), false);
    }
    return type(copy, to) instanceof ValueType.Array target
        && target.getItemType() instanceof ValueType.Object element
        && isFinal(classes.getClassSource().get(element.getClassName()))
        && target.equals(source);
  }

  /** The type of what a variable has before an instruction, as far as it can be said. */
  private @Nullable ValueType type(Instruction before, Variable variable) {
    Instruction definition = definition(before, variable);
    if (definition != null) {
      return type(definition);
    }
    int index = variable.getIndex();
    return index > 0
            && index <= parameters
            && !definitions.containsKey(variable)
            && !unknown.contains(variable)
        ? method.parameterType(index - 1)
        : null;
  }

  /** The type of what an instruction yields, as far as it says so. */
  private static @Nullable ValueType type(@Nullable Instruction instruction) {
    if (instruction instanceof GetFieldInstruction get) {
      return get.getFieldType();
    }
    if (instruction instanceof InvokeInstruction invoke) {
      return invoke.getMethod().getReturnType();
    }
    if (instruction instanceof CastInstruction cast) {
      return cast.getTargetType();
    }
    if (instruction instanceof ConstructInstruction construct) {
      return ValueType.object(construct.getType());
    }
    if (instruction instanceof ConstructArrayInstruction construct) {
      return ValueType.arrayOf(construct.getItemType());
    }
    return instruction instanceof StringConstantInstruction
        ? ValueType.object("java.lang.String")
        : null;
  }

  private static boolean isFinal(@Nullable ClassReader type) {
    return type != null && type.hasModifier(ElementModifier.FINAL);
  }

  /**
   * The instruction that gave a variable the value that it has before another one, copies left
   * aside: in the same block, or the only one in the program. Null if it cannot be said.
   */
  private @Nullable Instruction definition(Instruction before, Variable variable) {
    Variable wanted = variable;
    for (Instruction at = before.getPrevious(); at != null; at = at.getPrevious()) {
      if (defined(at).contains(wanted)) {
        if (!(at instanceof AssignInstruction copy)) {
          return at;
        }
        wanted = copy.getAssignee();
      }
    }
    List<Instruction> all = definitions.getOrDefault(wanted, List.of());
    if (all.size() != 1 || wanted.getIndex() <= parameters || unknown.contains(wanted)) {
      return null;
    }
    Instruction only = all.get(0);
    if (only.getBasicBlock() == before.getBasicBlock()) {
      return null; // behind: the value comes from the turn before
    }
    return only instanceof AssignInstruction copy ? definition(copy, copy.getAssignee()) : only;
  }

  private List<Variable> defined(Instruction instruction) {
    instruction.acceptVisitor(extractor);
    Variable[] variables = extractor.getDefinedVariables();
    return variables == null ? List.of() : List.of(variables);
  }
}
