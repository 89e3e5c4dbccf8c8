package dev.mainstay.compiler.language;

import java.util.ArrayList;
import java.util.List;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ConstructArrayInstruction;

/**
 * Keeps TeaVM from making one instruction of an array of arrays and its elements, as in {@code new
 * int[][] {a, b}}: its code generator (0.15.0 and 0.16.0, {@code
 * WasmGCGenerationUtil.allocateArray}) then makes an {@code int[]} of it, for whoever asks for the
 * class. It does so only if it sees how long the array is.
 */
final class NestedArrayLiterals {
  private NestedArrayLiterals() {}

  /** Hides the lengths of a program's arrays of arrays. */
  static void spell(Program program) {
    for (BasicBlock block : program.getBasicBlocks()) {
      List<Instruction> instructions = new ArrayList<>();
      block.forEach(instructions::add);
      for (Instruction instruction : instructions) {
        if (instruction instanceof ConstructArrayInstruction construct
            && construct.getItemType() instanceof ValueType.Array) {
          Variable length = program.createVariable();
          construct.insertPrevious(
              Outcomes.same(
                  ValueType.INTEGER, construct.getSize(), length, construct.getLocation()));
          construct.setSize(length);
        }
      }
    }
  }
}
