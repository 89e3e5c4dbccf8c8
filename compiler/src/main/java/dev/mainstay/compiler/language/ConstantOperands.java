package dev.mainstay.compiler.language;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.BoundCheckInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.NegateInstruction;
import org.teavm.model.instructions.NullCheckInstruction;
import org.teavm.model.instructions.NumericOperandType;
import org.teavm.model.instructions.PutElementInstruction;
import org.teavm.model.instructions.UnwrapArrayInstruction;

/**
 * What TeaVM's own insertion of bound checks (BoundCheckInsertion, 0.15.0 and 0.16.0) gets wrong
 * about constants, mended before it runs: it leaves out the check wherever index and length are
 * both constants, also if the one is not below the other; and it divides by constants without
 * looking whether they are zero, and dies.
 */
final class ConstantOperands {
  private final Program program;

  /** What TeaVM takes for a constant, and the value where we know it too. */
  private final Map<Variable, @Nullable Integer> constants = new HashMap<>();

  /** Arrays whose length TeaVM takes for a constant, and the length where we know it too. */
  private final Map<Variable, @Nullable Integer> lengths = new HashMap<>();

  private ConstantOperands(Program program) {
    this.program = program;
  }

  /** Adds the checks. The program is in SSA form, and stays so. */
  static void check(Program program) {
    var operands = new ConstantOperands(program);
    operands.find();
    for (BasicBlock block : program.getBasicBlocks()) {
      for (Instruction instruction : block) {
        operands.check(instruction);
      }
    }
  }

  private void find() {
    int before;
    do {
      before = constants.size() + lengths.size();
      for (BasicBlock block : program.getBasicBlocks()) {
        for (Instruction instruction : block) {
          find(instruction);
        }
      }
    } while (constants.size() + lengths.size() > before);
  }

  private void find(Instruction instruction) {
    if (instruction instanceof IntegerConstantInstruction constant) {
      constants.put(constant.getReceiver(), constant.getConstant());
    } else if (instruction instanceof AssignInstruction assignment) {
      pass(assignment.getAssignee(), assignment.getReceiver(), constants);
      pass(assignment.getAssignee(), assignment.getReceiver(), lengths);
    } else if (instruction instanceof BinaryInstruction binary) {
      if (constants.containsKey(binary.getFirstOperand())
          && constants.containsKey(binary.getSecondOperand())) {
        constants.putIfAbsent(binary.getReceiver(), null);
      }
    } else if (instruction instanceof ConstructArrayInstruction array) {
      pass(array.getSize(), array.getReceiver(), constants, lengths);
    } else if (instruction instanceof NullCheckInstruction check) {
      pass(check.getValue(), check.getReceiver(), lengths);
    } else if (instruction instanceof UnwrapArrayInstruction unwrap) {
      pass(unwrap.getArray(), unwrap.getReceiver(), lengths);
    }
  }

  private static void pass(Variable from, Variable to, Map<Variable, @Nullable Integer> values) {
    pass(from, to, values, values);
  }

  private static void pass(
      Variable from,
      Variable to,
      Map<Variable, @Nullable Integer> values,
      Map<Variable, @Nullable Integer> results) {
    if (values.containsKey(from)) {
      results.put(to, values.get(from));
    }
  }

  private void check(Instruction instruction) {
    if (instruction instanceof GetElementInstruction access) {
      check(access, access.getArray(), access.getIndex());
    } else if (instruction instanceof PutElementInstruction access) {
      check(access, access.getArray(), access.getIndex());
    } else if (instruction instanceof BinaryInstruction binary) {
      check(binary);
    }
  }

  private void check(Instruction access, Variable array, Variable index) {
    if (!constants.containsKey(index) || !lengths.containsKey(array)) {
      return;
    }
    Integer at = constants.get(index);
    Integer length = lengths.get(array);
    if (at != null && length != null && at >= 0 && at < length) {
      return;
    }
    BoundCheckInstruction check = new BoundCheckInstruction();
    check.setIndex(index);
    check.setArray(array);
    check.setLower(true);
    check.setReceiver(program.createVariable());
    check.setLocation(access.getLocation());
    access.insertPrevious(check);
    if (access instanceof GetElementInstruction get) {
      get.setIndex(check.getReceiver());
    } else if (access instanceof PutElementInstruction put) {
      put.setIndex(check.getReceiver());
    }
  }

  /** Hides a divisor that may be zero behind what TeaVM does not follow. */
  private void check(BinaryInstruction division) {
    Variable divisor = division.getSecondOperand();
    boolean divides =
        division.getOperation() == BinaryOperation.DIVIDE
            || division.getOperation() == BinaryOperation.MODULO;
    if (!divides || !constants.containsKey(divisor)) {
      return;
    }
    Integer value = constants.get(divisor);
    if (value != null && value != 0) {
      return;
    }
    division.setSecondOperand(negated(negated(divisor, division), division));
  }

  private Variable negated(Variable value, Instruction before) {
    NegateInstruction negation = new NegateInstruction(NumericOperandType.INT);
    negation.setOperand(value);
    negation.setReceiver(program.createVariable());
    negation.setLocation(before.getLocation());
    before.insertPrevious(negation);
    return negation.getReceiver();
  }
}
