package dev.mainstay.compiler.language;

import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.DoubleConstantInstruction;
import org.teavm.model.instructions.FloatConstantInstruction;
import org.teavm.model.instructions.NegateInstruction;
import org.teavm.model.instructions.NumericOperandType;

/**
 * Negates floating-point numbers by subtracting them from -0. TeaVM's code generator (0.15.0 and
 * 0.16.0) subtracts them from 0, and the result for 0 is 0 then, not -0 (JLS 17, section 15.15.4).
 */
final class Negations {
  private Negations() {}

  /** Replaces the negations. The program is in SSA form, and stays so. */
  static void replace(Program program) {
    for (BasicBlock block : program.getBasicBlocks()) {
      for (Instruction instruction : block) {
        if (instruction instanceof NegateInstruction negation) {
          replace(program, negation);
        }
      }
    }
  }

  private static void replace(Program program, NegateInstruction negation) {
    NumericOperandType type = negation.getOperandType();
    if (type != NumericOperandType.FLOAT && type != NumericOperandType.DOUBLE) {
      return;
    }
    Variable zero = program.createVariable();
    Instruction constant = negativeZero(type, zero);
    constant.setLocation(negation.getLocation());
    negation.insertPrevious(constant);
    BinaryInstruction subtraction = new BinaryInstruction(BinaryOperation.SUBTRACT, type);
    subtraction.setFirstOperand(zero);
    subtraction.setSecondOperand(negation.getOperand());
    subtraction.setReceiver(negation.getReceiver());
    subtraction.setLocation(negation.getLocation());
    negation.replace(subtraction);
  }

  private static Instruction negativeZero(NumericOperandType type, Variable receiver) {
    if (type == NumericOperandType.FLOAT) {
      FloatConstantInstruction constant = new FloatConstantInstruction();
      constant.setConstant(-0f);
      constant.setReceiver(receiver);
      return constant;
    }
    DoubleConstantInstruction constant = new DoubleConstantInstruction();
    constant.setConstant(-0.0);
    constant.setReceiver(receiver);
    return constant;
  }
}
