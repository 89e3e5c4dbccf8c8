package dev.mainstay.compiler.library;

import java.util.regex.Pattern;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.InvokeDynamicInstruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.RuntimeConstant;
import org.teavm.model.ValueType;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.StringConstantInstruction;

/**
 * Installs the conversions of dates where a program loads a constant that may be a format with one:
 * who formats nothing but numbers should not have them.
 */
final class DateFormats implements ClassHolderTransformer {
  private static final MethodReference INSTALL =
      new MethodReference("java.util.DateConversion", "install", ValueType.VOID);

  /** {@code %[index$][flags][width]t} and the field, or what is put behind it when it runs. */
  private static final Pattern CONVERSION =
      Pattern.compile("%[-#+ 0,(<\\d$]*[tT](?:[HIklMSLNpzZsQBbhAaCYyjmdeRTrDFc]|\\x01|$)");

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (type.getName().startsWith("java.")) {
      return;
    }
    for (MethodHolder method : type.getMethods()) {
      if (method.getProgram() != null) {
        for (BasicBlock block : method.getProgram().getBasicBlocks()) {
          for (Instruction instruction : block) {
            if (loadsConversion(instruction)) {
              installBefore(instruction);
            }
          }
        }
      }
    }
  }

  private static boolean loadsConversion(Instruction instruction) {
    if (instruction instanceof StringConstantInstruction load) {
      return CONVERSION.matcher(load.getConstant()).find();
    }
    // A concatenation has its constants in its recipe.
    return instruction instanceof InvokeDynamicInstruction concatenation
        && concatenation.getBootstrapArguments().stream()
            .anyMatch(
                argument ->
                    argument.getKind() == RuntimeConstant.STRING
                        && CONVERSION.matcher(argument.getString()).find());
  }

  private static void installBefore(Instruction instruction) {
    InvokeInstruction call = new InvokeInstruction();
    call.setType(InvocationType.SPECIAL);
    call.setMethod(INSTALL);
    call.setLocation(instruction.getLocation());
    instruction.insertPrevious(call);
  }
}
