package dev.mainstay.wasm.validation;

import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.GlobalAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.code.StackEffect;
import dev.mainstay.wasm.model.AbstractHeapType;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.Subtyping;
import dev.mainstay.wasm.model.ValueType;
import java.util.List;

/**
 * Validates constant expressions. That their instructions are constant, and that globals come
 * before what depends on them, the reader has seen to.
 */
final class ConstantValidator {
  private final Subtyping types;
  private final InstructionRules rules;

  ConstantValidator(Subtyping types, InstructionRules rules) {
    this.types = types;
    this.rules = rules;
  }

  /**
   * Checks that an expression gives a value of a type.
   *
   * @throws RuleException if it does not
   */
  void check(ConstantExpression expression, ValueType expected) {
    var operands = new OperandTypes(types);
    for (var instruction : expression.instructions()) {
      step(instruction, operands);
    }
    operands.pop(expected);
    if (operands.height() > 0) {
      throw new RuleException(
          "a constant expression that leaves " + (operands.height() + 1) + " operands", "one");
    }
  }

  private void step(Instruction instruction, OperandTypes operands) {
    // Where it stands is what makes a function referable, so that rule is for code only.
    if (instruction.opcode() != Opcode.REF_FUNC) {
      rules.check(instruction, List.of());
    }
    if (instruction instanceof GlobalAccess access && access.global().mutable()) {
      throw new RuleException("a mutable global in a constant expression", "an immutable one");
    }
    switch (instruction.opcode()) {
      case ANY_CONVERT_EXTERN -> operands.convert(AbstractHeapType.EXTERN, AbstractHeapType.ANY);
      case EXTERN_CONVERT_ANY -> operands.convert(AbstractHeapType.ANY, AbstractHeapType.EXTERN);
      default -> {
        var effect = StackEffect.of(instruction, List.of());
        if (effect == null) {
          throw new RuleException(instruction.opcode().text(), "a constant instruction");
        }
        operands.pop(effect.params());
        operands.push(effect.results());
      }
    }
  }
}
