package dev.mainstay.lowering.analysis;

import static java.util.Objects.requireNonNull;

import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.Block;
import dev.mainstay.wasm.code.Instruction.Branch;
import dev.mainstay.wasm.code.Instruction.BranchCast;
import dev.mainstay.wasm.code.Instruction.BranchTable;
import dev.mainstay.wasm.code.Instruction.TryTable;
import dev.mainstay.wasm.code.Label;
import dev.mainstay.wasm.code.Opcode;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;

/** Where control goes from each instruction of a function without exception handlers. */
public final class Flow {
  private final Code code;

  /** For a label the index of the instruction that a branch to it goes on with. */
  private final Map<Label, Integer> targets = new HashMap<>();

  /**
   * For an {@code if} the index behind its {@code else}, or of its end; for an else, of the end.
   */
  private final int[] otherwise;

  /** The flow of a function's code. */
  public Flow(Code code) {
    this.code = code;
    var instructions = code.instructions();
    otherwise = new int[instructions.size()];
    var open = new ArrayDeque<Integer>();
    var elses = new HashMap<Integer, Integer>();
    for (int i = 0; i < instructions.size(); i++) {
      switch (instructions.get(i).opcode()) {
        case BLOCK, LOOP, IF, TRY, TRY_TABLE -> open.push(i);
        case ELSE -> {
          otherwise[open.getFirst()] = i + 1;
          elses.put(open.getFirst(), i);
        }
        case END -> {
          if (open.isEmpty()) {
            targets.put(code.label(), i);
          } else {
            close(open.pop(), i, elses);
          }
        }
        default -> {}
      }
    }
  }

  private void close(int start, int end, Map<Integer, Integer> elses) {
    var instruction = code.instructions().get(start);
    if (instruction instanceof Block block) {
      targets.put(block.label(), block.opcode() == Opcode.LOOP ? start : end);
      if (block.opcode() == Opcode.IF) {
        var orElse = elses.get(start);
        if (orElse == null) {
          otherwise[start] = end;
        } else {
          otherwise[orElse] = end;
        }
      }
    } else {
      targets.put(((TryTable) instruction).label(), end);
    }
  }

  /** The index of the instruction that a branch to a label goes on with: an end, or a loop. */
  public int target(Label label) {
    return requireNonNull(targets.get(label));
  }

  /** Calls {@code next} with the index of each instruction that can follow instruction i. */
  public void successors(int i, IntConsumer next) {
    Instruction instruction = code.instructions().get(i);
    switch (instruction.opcode()) {
      case BR -> next.accept(target(((Branch) instruction).label()));
      case BR_IF, BR_ON_NULL, BR_ON_NON_NULL -> {
        next.accept(target(((Branch) instruction).label()));
        next.accept(i + 1);
      }
      case BR_ON_CAST, BR_ON_CAST_FAIL -> {
        next.accept(target(((BranchCast) instruction).label()));
        next.accept(i + 1);
      }
      case BR_TABLE -> {
        var table = (BranchTable) instruction;
        table.labels().forEach(label -> next.accept(target(label)));
        next.accept(target(table.otherwise()));
      }
      case IF -> {
        next.accept(i + 1);
        next.accept(otherwise[i]);
      }
      case ELSE -> next.accept(otherwise[i]);
      case RETURN,
          UNREACHABLE,
          RETURN_CALL,
          RETURN_CALL_INDIRECT,
          RETURN_CALL_REF,
          THROW,
          THROW_REF,
          RETHROW -> {}
      default -> {
        if (i + 1 < code.instructions().size()) {
          next.accept(i + 1);
        }
      }
    }
  }
}
