package dev.mainstay.compiler.resources;

import org.jspecify.annotations.Nullable;
import org.teavm.model.Instruction;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ClassConstantInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.StringConstantInstruction;

/** Which arguments of a call are constants. */
final class Constants {
  private Constants() {}

  /** What gives the variable its value, in the same block before the call. */
  static @Nullable Instruction definition(InvokeInstruction call, Variable variable) {
    for (Instruction each = call.getPrevious(); each != null; each = each.getPrevious()) {
      if (each instanceof StringConstantInstruction constant
          && constant.getReceiver() == variable) {
        return constant;
      }
      if (each instanceof ClassConstantInstruction constant && constant.getReceiver() == variable) {
        return constant;
      }
    }
    return null;
  }
}
