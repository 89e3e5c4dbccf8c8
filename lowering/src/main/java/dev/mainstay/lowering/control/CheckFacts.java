package dev.mainstay.lowering.control;

import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.I32Const;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.ValueType;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What can be known of a function's locals, as bits of a set: that one is not negative, that one is
 * less than the greatest number, that one is not null; that one is less than an array's length, or
 * at most that.
 */
final class CheckFacts {
  /** The most facts of a function that are worth following. */
  private static final int MOST = 1 << 14;

  private final List<ValueType> locals;
  private final OperandLocals operands;
  private final List<Instruction> instructions;

  /** The numbers of the locals that hold arrays whose length is asked for, or -1. */
  private final int[] arrays;

  private final int arrayCount;

  CheckFacts(List<ValueType> locals, OperandLocals operands, List<Instruction> instructions) {
    this.locals = locals;
    this.operands = operands;
    this.instructions = instructions;
    arrays = new int[locals.size()];
    Arrays.fill(arrays, -1);
    int count = 0;
    for (int i = 0; i < instructions.size(); i++) {
      if (instructions.get(i).opcode() == Opcode.ARRAY_LEN && operands.count(i) == 1) {
        int local = operands.local(i, 0);
        if (local >= 0 && arrays[local] < 0 && (3 + 2 * (count + 1)) * locals.size() <= MOST) {
          arrays[local] = count++;
        }
      }
    }
    arrayCount = count;
  }

  private int nonNegative(int local) {
    return local;
  }

  private int notGreatest(int local) {
    return locals.size() + local;
  }

  private int nonNull(int local) {
    return 2 * locals.size() + local;
  }

  private int below(int local, int array) {
    return (3 + array) * locals.size() + local;
  }

  private int atMost(int local, int array) {
    return (3 + arrayCount + array) * locals.size() + local;
  }

  /** Whether a local is known not to be null. */
  boolean isNonNull(BitSet known, int local) {
    return known.get(nonNull(local))
        || (locals.get(local) instanceof ReferenceType type && !type.nullable());
  }

  /** Whether a local is known not to be negative. */
  boolean isNatural(BitSet known, int local) {
    return known.get(nonNegative(local));
  }

  /** Whether a local is known to be an index of the array in another. */
  boolean isIndex(BitSet known, int local, int array) {
    return arrays[array] >= 0
        && known.get(nonNegative(local))
        && known.get(below(local, arrays[array]));
  }

  /** Takes note of what an instruction does to locals, or shows of them by not trapping. */
  void follow(int i, BitSet known) {
    var instruction = instructions.get(i);
    switch (instruction.opcode()) {
      case LOCAL_SET, LOCAL_TEE ->
          assign(((Instruction.LocalAccess) instruction).local(), i, known);
      case STRUCT_GET, STRUCT_GET_S, STRUCT_GET_U, STRUCT_SET, ARRAY_LEN, REF_AS_NON_NULL -> {
        if (operands.count(i) > 0) {
          int local = operands.local(i, 0);
          if (local >= 0) {
            known.set(nonNull(local));
          }
        }
      }
      default -> {}
    }
  }

  private void assign(int local, int i, BitSet known) {
    var before = (BitSet) known.clone();
    forget(local, known);
    if (operands.count(i) != 1) {
      return;
    }
    int producer = operands.producer(i, 0);
    int from = operands.localAt(producer, i);
    if (from >= 0) {
      copy(from, local, before, known);
      return;
    }
    var source = instructions.get(producer);
    switch (source.opcode()) {
      case I32_CONST -> {
        known.set(nonNegative(local), ((I32Const) source).value() >= 0);
        known.set(notGreatest(local), ((I32Const) source).value() < Integer.MAX_VALUE);
      }
      case ARRAY_LEN -> {
        known.set(nonNegative(local));
        int array = operands.local(producer, 0);
        if (array >= 0 && array != local && arrays[array] >= 0) {
          known.set(atMost(local, arrays[array]));
        }
      }
      case I32_ADD, I32_SUB -> step(local, producer, before, known);
      case I32_AND ->
          known.set(nonNegative(local), isNatural(producer, 0) || isNatural(producer, 1));
      case I32_SHR_U ->
          known.set(
              nonNegative(local),
              operands.source(producer, 1) instanceof I32Const by && (by.value() & 31) > 0);
      case ARRAY_GET_U, STRUCT_GET_U -> known.set(nonNegative(local));
      case STRUCT_NEW,
          STRUCT_NEW_DEFAULT,
          ARRAY_NEW,
          ARRAY_NEW_DEFAULT,
          REF_FUNC,
          REF_AS_NON_NULL ->
          known.set(nonNull(local));
      default -> {}
    }
  }

  private boolean isNatural(int i, int operand) {
    return operands.source(i, operand) instanceof I32Const constant && constant.value() >= 0;
  }

  /** A local that becomes one more or one less than another, or than it was. */
  private void step(int local, int i, BitSet before, BitSet known) {
    if (!(operands.source(i, 1) instanceof I32Const constant)) {
      return;
    }
    int step =
        instructions.get(i).opcode() == Opcode.I32_ADD ? constant.value() : -constant.value();
    if (step == -1 && operands.source(i, 0).opcode() == Opcode.ARRAY_LEN) {
      int array = operands.local(operands.producer(i, 0), 0);
      known.set(notGreatest(local));
      if (array >= 0 && array != local && arrays[array] >= 0) {
        known.set(below(local, arrays[array]));
      }
      return;
    }
    int from = operands.local(i, 0);
    if (from < 0) {
      return;
    }
    boolean natural = before.get(nonNegative(from));
    if (step == 1 && natural) {
      known.set(nonNegative(local), before.get(notGreatest(from)));
      for (int array = 0; array < arrayCount; array++) {
        known.set(atMost(local, array), before.get(below(from, array)));
      }
    } else if (step == -1 && natural) {
      known.set(notGreatest(local));
      for (int array = 0; array < arrayCount; array++) {
        known.set(
            below(local, array), before.get(below(from, array)) || before.get(atMost(from, array)));
      }
    }
  }

  private void copy(int from, int to, BitSet before, BitSet known) {
    if (from == to) {
      known.or(before);
      return;
    }
    known.set(nonNegative(to), before.get(nonNegative(from)));
    known.set(notGreatest(to), before.get(notGreatest(from)));
    known.set(nonNull(to), isNonNull(before, from));
    for (int array = 0; array < arrayCount; array++) {
      known.set(below(to, array), before.get(below(from, array)));
      known.set(atMost(to, array), before.get(atMost(from, array)));
    }
    if (arrays[to] >= 0 && arrays[from] >= 0) {
      for (int local = 0; local < locals.size(); local++) {
        known.set(below(local, arrays[to]), before.get(below(local, arrays[from])));
        known.set(atMost(local, arrays[to]), before.get(atMost(local, arrays[from])));
      }
    }
  }

  private void forget(int local, BitSet known) {
    for (int kind = 0; kind < 3 + 2 * arrayCount; kind++) {
      known.clear(kind * locals.size() + local);
    }
    if (arrays[local] >= 0) {
      int size = locals.size();
      known.clear(below(0, arrays[local]), below(0, arrays[local]) + size);
      known.clear(atMost(0, arrays[local]), atMost(0, arrays[local]) + size);
    }
  }

  /**
   * Takes note of a condition.
   *
   * @param i the instruction that left it on the stack
   * @param at the instruction that took it
   * @param holds whether it was true
   */
  void learn(int i, int at, boolean holds, BitSet known) {
    var opcode = instructions.get(i).opcode();
    switch (opcode) {
      case I32_EQZ -> learn(operands.producer(i, 0), at, !holds, known);
      case REF_IS_NULL -> {
        int local = operands.localAt(operands.producer(i, 0), at);
        if (local >= 0 && !holds) {
          known.set(nonNull(local));
        }
      }
      case I32_LT_S, I32_GT_S, I32_LE_S, I32_GE_S, I32_LT_U, I32_GE_U -> {
        var relation = holds ? opcode : Condition.opposite(opcode);
        int left = operands.producer(i, 0);
        int right = operands.producer(i, 1);
        if (relation == Opcode.I32_LT_S) {
          less(left, right, at, true, known);
        } else if (relation == Opcode.I32_GT_S) {
          less(right, left, at, true, known);
        } else if (relation == Opcode.I32_LE_S) {
          less(left, right, at, false, known);
        } else if (relation == Opcode.I32_GE_S) {
          less(right, left, at, false, known);
        } else if (relation == Opcode.I32_LT_U && isLength(right, at, known)) {
          // A length is never negative, so what is less without a sign is not negative either.
          int local = operands.localAt(left, at);
          if (local >= 0) {
            known.set(nonNegative(local));
          }
          less(left, right, at, true, known);
        }
      }
      default -> {}
    }
  }

  private boolean isLength(int producer, int at, BitSet known) {
    if (instructions.get(producer).opcode() == Opcode.ARRAY_LEN) {
      return true;
    }
    int local = operands.localAt(producer, at);
    return local >= 0 && known.get(nonNegative(local));
  }

  /** What one instruction left is less than what another did, or at most equal. */
  private void less(int left, int right, int at, boolean strictly, BitSet known) {
    int low = operands.localAt(left, at);
    int high = operands.localAt(right, at);
    if (low >= 0 && locals.get(low) == NumberType.I32 && strictly) {
      known.set(notGreatest(low));
      if (instructions.get(right).opcode() == Opcode.ARRAY_LEN) {
        int array = operands.localAt(operands.producer(right, 0), at);
        if (array >= 0 && arrays[array] >= 0) {
          known.set(below(low, arrays[array]));
        }
      }
      if (high >= 0) {
        for (int array = 0; array < arrayCount; array++) {
          if (known.get(atMost(high, array)) || known.get(below(high, array))) {
            known.set(below(low, array));
          }
        }
      }
    }
    if (high >= 0 && locals.get(high) == NumberType.I32) {
      boolean natural = low >= 0 && known.get(nonNegative(low));
      if (instructions.get(left) instanceof I32Const constant) {
        natural = constant.value() >= (strictly ? -1 : 0);
      }
      if (natural) {
        known.set(nonNegative(high));
      }
    }
  }
}
