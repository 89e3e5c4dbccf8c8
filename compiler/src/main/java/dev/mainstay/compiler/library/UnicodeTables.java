package dev.mainstay.compiler.library;

import dev.mainstay.compiler.problems.CompilerFailure;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.instructions.IntegerConstantInstruction;

/**
 * Makes the library's tables of upper and lower case fit a device. TeaVM unpacks each into an array
 * with an element for every char, 256 KiB a table, and searches the packed one only for what is
 * beyond; here the array is for Latin 1, and the packed table for the rest.
 *
 * <p>Checked against TeaVM 0.16.0, {@code UnicodeHelper.createCharMapping}, which takes the length
 * from this constant alone.
 */
final class UnicodeTables implements ClassHolderTransformer {
  private static final int EVERY_CHAR = 65536;
  private static final int LATIN_1 = 256;

  @Override
  public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
    if (type.getName().equals("org.teavm.classlib.impl.unicode.UnicodeHelper")) {
      for (MethodHolder method : type.getMethods()) {
        if (method.getName().equals("createCharMapping")) {
          shorten(method);
        }
      }
    }
  }

  private static void shorten(MethodHolder method) {
    for (BasicBlock block : method.getProgram().getBasicBlocks()) {
      for (Instruction instruction : block) {
        if (instruction instanceof IntegerConstantInstruction constant
            && constant.getConstant() == EVERY_CHAR) {
          constant.setConstant(LATIN_1);
          return;
        }
      }
    }
    throw new CompilerFailure(
        "TeaVM's tables of upper and lower case are made in another way than expected", null);
  }
}
