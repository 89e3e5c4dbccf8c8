package dev.mainstay.wasm.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * How the blocks of a function's code lie in each other: for the start of each block its end and
 * what separates it, and back. Positions are indices of instructions; the function's body begins at
 * -1 and ends at the last instruction.
 */
public final class ControlFlow {
  private static final int BODY = -1;

  private final int[] enclosing;
  private final int[] ends;
  private final List<List<Integer>> separators;
  private final IdentityHashMap<Label, Integer> owners = new IdentityHashMap<>();
  private final int size;

  private ControlFlow(int size) {
    this.size = size;
    enclosing = new int[size];
    ends = new int[size];
    separators = new ArrayList<>(size);
    Arrays.fill(ends, -1);
  }

  /**
   * Whether control comes to an instruction from the one before it alone, and goes on with the one
   * behind it, unless it traps or throws.
   */
  public static boolean isStraight(Opcode opcode) {
    return switch (opcode) {
      case BLOCK,
          LOOP,
          IF,
          ELSE,
          END,
          TRY,
          TRY_TABLE,
          CATCH,
          CATCH_ALL,
          DELEGATE,
          BR,
          BR_IF,
          BR_TABLE,
          BR_ON_NULL,
          BR_ON_NON_NULL,
          BR_ON_CAST,
          BR_ON_CAST_FAIL,
          RETURN,
          RETURN_CALL,
          RETURN_CALL_INDIRECT,
          RETURN_CALL_REF,
          UNREACHABLE,
          THROW,
          THROW_REF,
          RETHROW ->
          false;
      default -> true;
    };
  }

  /**
   * The blocks of code.
   *
   * @throws IllegalArgumentException if blocks and ends do not match
   */
  public static ControlFlow of(Code code) {
    var instructions = code.instructions();
    var flow = new ControlFlow(instructions.size());
    flow.owners.put(code.label(), BODY);
    var open = new ArrayList<Integer>();
    open.add(BODY);
    for (int i = 0; i < instructions.size(); i++) {
      flow.separators.add(List.of());
      if (open.isEmpty()) {
        throw new IllegalArgumentException("instruction " + i + " is behind the function's end");
      }
      int innermost = open.get(open.size() - 1);
      flow.enclosing[i] = innermost;
      var instruction = instructions.get(i);
      switch (instruction.opcode()) {
        case BLOCK, LOOP, IF, TRY -> flow.begin(i, ((Instruction.Block) instruction).label(), open);
        case TRY_TABLE -> flow.begin(i, ((Instruction.TryTable) instruction).label(), open);
        case ELSE, CATCH, CATCH_ALL -> flow.separate(innermost, i);
        case END, DELEGATE -> {
          open.remove(open.size() - 1);
          if (innermost != BODY) {
            flow.ends[innermost] = i;
          }
        }
        default -> {}
      }
    }
    if (!open.isEmpty()) {
      throw new IllegalArgumentException(open.size() + " blocks have no end, the body included");
    }
    return flow;
  }

  /**
   * The label of the block that an instruction begins.
   *
   * @throws IllegalArgumentException if it begins none
   */
  public static Label label(Instruction start) {
    if (start instanceof Instruction.Block block) {
      return block.label();
    }
    if (start instanceof Instruction.TryTable tryTable) {
      return tryTable.label();
    }
    throw new IllegalArgumentException(start.opcode().text() + " begins no block");
  }

  private void begin(int index, Label label, List<Integer> open) {
    owners.put(label, index);
    open.add(index);
    separators.set(index, new ArrayList<>());
  }

  private void separate(int start, int index) {
    if (start == BODY) {
      throw new IllegalArgumentException("instruction " + index + " is in no block");
    }
    separators.get(start).add(index);
  }

  /** The {@code end} or {@code delegate} of the block that begins at {@code start}. */
  public int end(int start) {
    if (start == BODY) {
      return size - 1;
    }
    if (ends[start] < 0) {
      throw new IllegalArgumentException("no block begins at instruction " + start);
    }
    return ends[start];
  }

  /** The {@code else}, or {@code catch} and {@code catch_all}, of the block at {@code start}. */
  public List<Integer> separators(int start) {
    return start == BODY ? List.of() : List.copyOf(separators.get(start));
  }

  /** The {@code else} of the {@code if} at {@code start}, or -1 if it has none. */
  public int elseOf(int start) {
    return separators.get(start).isEmpty() ? -1 : separators.get(start).get(0);
  }

  /**
   * Where the innermost block around an instruction begins; for an {@code else}, {@code catch} or
   * {@code end} that is the block that it separates or ends. The function's body begins at -1.
   */
  public int enclosing(int index) {
    return enclosing[index];
  }

  /** Where the block begins that owns the label; -1 for the label of the function's body. */
  public int owner(Label label) {
    Integer owner = owners.get(label);
    if (owner == null) {
      throw new IllegalArgumentException("no block of this code has the label");
    }
    return owner;
  }
}
