package dev.mainstay.lowering.analysis;

import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.Block;
import dev.mainstay.wasm.code.Instruction.TryTable;
import dev.mainstay.wasm.code.Label;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which instructions of a function's code begin, divide and end a block together. */
public final class Blocks {
  private static final int FUNCTION = -1;

  private final int[] openers;
  private final int[] ends;
  private final Map<Integer, List<Integer>> dividers = new HashMap<>();
  private final Map<Label, Integer> owners = new HashMap<>();

  /** The blocks of a function's code. */
  public Blocks(Code code) {
    var instructions = code.instructions();
    openers = new int[instructions.size()];
    ends = new int[instructions.size()];
    Arrays.fill(openers, FUNCTION);
    owners.put(code.label(), FUNCTION);
    var open = new ArrayDeque<Integer>();
    for (int i = 0; i < ends.length; i++) {
      var instruction = instructions.get(i);
      switch (instruction.opcode()) {
        case BLOCK, LOOP, IF, TRY, TRY_TABLE -> {
          open.push(i);
          owners.put(label(instruction), i);
        }
        case ELSE, CATCH, CATCH_ALL -> {
          openers[i] = open.getFirst();
          dividers.computeIfAbsent(open.getFirst(), o -> new ArrayList<>()).add(i);
        }
        case END, DELEGATE -> {
          if (!open.isEmpty()) {
            openers[i] = open.pop();
            ends[openers[i]] = i;
          }
        }
        default -> {}
      }
    }
  }

  /** The label of a block that an instruction begins. */
  public static Label label(Instruction opener) {
    return opener instanceof TryTable tryTable ? tryTable.label() : ((Block) opener).label();
  }

  /** For an instruction that divides or ends a block where it begins; -1 for the function. */
  public int opener(int index) {
    return openers[index];
  }

  /**
   * Where the block that begins at an index ends; for -1, the function, its last instruction. A
   * {@code try} may end with {@code delegate}.
   */
  public int end(int opener) {
    return opener == FUNCTION ? ends.length - 1 : ends[opener];
  }

  /** Where the parts behind the first begin: {@code else}, {@code catch}, {@code catch_all}. */
  public List<Integer> dividers(int opener) {
    return dividers.getOrDefault(opener, List.of());
  }

  /** Where the block that owns a label begins; -1 for the function. */
  public int owner(Label label) {
    var owner = owners.get(label);
    if (owner == null) {
      throw new IllegalArgumentException("the label belongs to no block of this code");
    }
    return owner;
  }
}
