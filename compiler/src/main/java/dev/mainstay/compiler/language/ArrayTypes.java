package dev.mainstay.compiler.language;

import dev.mainstay.compiler.library.GuestNames;
import java.util.ArrayList;
import java.util.List;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.InvokeDynamicInstruction;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.ConstructMultiArrayInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.IsInstanceInstruction;

/**
 * What TeaVM (0.16.0) does not know of arrays, asked of guest-runtime instead: that they are
 * Cloneable and Serializable (JLS 17, section 10.8), and that a negative size of an inner array is
 * an error although there is none of these arrays (section 15.10.2).
 */
final class ArrayTypes {
  private static final String OWNER = GuestNames.PACKAGE + "ArrayTypes";
  private static final ValueType OBJECT = ValueType.object("java.lang.Object");
  private static final MethodReference CHECK_SIZE =
      new MethodReference(OWNER, "checkSize", ValueType.INTEGER, ValueType.VOID);

  private final Program program;

  private ArrayTypes(Program program) {
    this.program = program;
  }

  /** Puts the questions into a program in SSA form, which stays so. */
  static void ask(Program program) {
    new ArrayTypes(program).ask();
  }

  private void ask() {
    for (BasicBlock block : program.getBasicBlocks()) {
      List<Instruction> instructions = new ArrayList<>();
      block.forEach(instructions::add);
      for (Instruction instruction : instructions) {
        if (instruction instanceof IsInstanceInstruction test && isOfArrays(test.getType())) {
          InvokeInstruction call = call(name("is", test.getType()), ValueType.BOOLEAN, test);
          call.setArguments(test.getValue());
          call.setReceiver(test.getReceiver());
          test.replace(call);
        } else if (instruction instanceof CastInstruction cast
            && isOfArrays(cast.getTargetType())
            && !(cast.getPrevious() instanceof InvokeDynamicInstruction)) {
          InvokeInstruction call = call(name("check", cast.getTargetType()), ValueType.VOID, cast);
          call.setArguments(cast.getValue());
          cast.insertPrevious(call);
          cast.setWeak(true);
        } else if (instruction instanceof ConstructMultiArrayInstruction construct) {
          checkSizes(construct);
        }
      }
    }
  }

  private static boolean isOfArrays(ValueType type) {
    return type.isObject("java.lang.Cloneable") || type.isObject("java.io.Serializable");
  }

  private static String name(String verb, ValueType type) {
    return verb + (type.isObject("java.lang.Cloneable") ? "Cloneable" : "Serializable");
  }

  private static InvokeInstruction call(String name, ValueType result, Instruction place) {
    InvokeInstruction call = new InvokeInstruction();
    call.setType(InvocationType.SPECIAL);
    call.setMethod(new MethodReference(OWNER, name, OBJECT, result));
    call.setLocation(place.getLocation());
    return call;
  }

  private void checkSizes(ConstructMultiArrayInstruction construct) {
    for (Variable size : construct.getDimensions()) {
      if (!isNatural(size)) {
        InvokeInstruction check = new InvokeInstruction();
        check.setType(InvocationType.SPECIAL);
        check.setMethod(CHECK_SIZE);
        check.setArguments(size);
        check.setLocation(construct.getLocation());
        construct.insertPrevious(check);
      }
    }
  }

  private boolean isNatural(Variable size) {
    for (BasicBlock block : program.getBasicBlocks()) {
      for (Instruction instruction : block) {
        if (instruction instanceof IntegerConstantInstruction constant
            && constant.getReceiver() == size) {
          return constant.getConstant() >= 0;
        }
      }
    }
    return false;
  }
}
