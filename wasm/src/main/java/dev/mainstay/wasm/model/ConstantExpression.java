package dev.mainstay.wasm.model;

import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.I32Const;
import java.util.List;

/** Instructions that give a global, an element or an offset its value; without the final end. */
public record ConstantExpression(List<Instruction> instructions) {
  public ConstantExpression {
    instructions = List.copyOf(instructions);
  }

  /** An expression of the given instructions. */
  public static ConstantExpression of(Instruction... instructions) {
    return new ConstantExpression(List.of(instructions));
  }

  /** The constant {@code value}. */
  public static ConstantExpression i32(int value) {
    return of(new I32Const(value));
  }
}
