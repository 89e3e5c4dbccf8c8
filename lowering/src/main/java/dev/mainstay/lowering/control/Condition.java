package dev.mainstay.lowering.control;

import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.Simple;
import dev.mainstay.wasm.code.Opcode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions, turned into their opposite. */
public final class Condition {
  private Condition() {}

  /**
   * The opposite of a condition.
   *
   * @param last the instruction that leaves the condition on the stack
   * @return what stands instead of it
   */
  static List<Instruction> inverted(Instruction last) {
    if (last.opcode() == Opcode.I32_EQZ) {
      return List.of();
    }
    var opposite = opposite(last.opcode());
    return opposite == null
        ? List.of(last, new Simple(Opcode.I32_EQZ))
        : List.of(new Simple(opposite));
  }

  /** A condition of several instructions, turned into its opposite. */
  static List<Instruction> inverted(List<Instruction> condition) {
    var inverted = new ArrayList<>(condition.subList(0, condition.size() - 1));
    inverted.addAll(inverted(condition.get(condition.size() - 1)));
    return inverted;
  }

  /** The comparison that holds exactly if another does not; floating point has few, for NaN. */
  public static @Nullable Opcode opposite(Opcode comparison) {
    return switch (comparison) {
      case I32_EQ -> Opcode.I32_NE;
      case I32_NE -> Opcode.I32_EQ;
      case I32_LT_S -> Opcode.I32_GE_S;
      case I32_LT_U -> Opcode.I32_GE_U;
      case I32_GT_S -> Opcode.I32_LE_S;
      case I32_GT_U -> Opcode.I32_LE_U;
      case I32_LE_S -> Opcode.I32_GT_S;
      case I32_LE_U -> Opcode.I32_GT_U;
      case I32_GE_S -> Opcode.I32_LT_S;
      case I32_GE_U -> Opcode.I32_LT_U;
      case I64_EQ -> Opcode.I64_NE;
      case I64_NE -> Opcode.I64_EQ;
      case I64_LT_S -> Opcode.I64_GE_S;
      case I64_LT_U -> Opcode.I64_GE_U;
      case I64_GT_S -> Opcode.I64_LE_S;
      case I64_GT_U -> Opcode.I64_LE_U;
      case I64_LE_S -> Opcode.I64_GT_S;
      case I64_LE_U -> Opcode.I64_GT_U;
      case I64_GE_S -> Opcode.I64_LT_S;
      case I64_GE_U -> Opcode.I64_LT_U;
      case F32_EQ -> Opcode.F32_NE;
      case F32_NE -> Opcode.F32_EQ;
      case F64_EQ -> Opcode.F64_NE;
      case F64_NE -> Opcode.F64_EQ;
      default -> null;
    };
  }
}
