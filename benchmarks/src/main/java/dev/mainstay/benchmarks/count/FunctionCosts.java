package dev.mainstay.benchmarks.count;

import dev.mainstay.wasm.code.ControlFlow;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.Branch;
import dev.mainstay.wasm.code.Instruction.BranchTable;
import dev.mainstay.wasm.code.Instruction.LocalAccess;
import dev.mainstay.wasm.code.Label;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.code.StackWalker;
import dev.mainstay.wasm.model.Subtyping;
import dev.mainstay.wasm.model.WasmFunction;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What each instruction of a function costs by each model. */
final class FunctionCosts {
  /** Locals from this on have no short instructions in WAMR's fast interpreter. */
  private static final int SHORT_LOCALS = 256;

  private final List<Instruction> instructions;
  private final ControlFlow flow;
  private final int[] executed;
  private final int[] classic;
  private final int[] whenTaken;
  private final int[] fast;

  private FunctionCosts(WasmFunction function) {
    instructions = function.code().instructions();
    flow = ControlFlow.of(function.code());
    executed = new int[instructions.size()];
    classic = new int[instructions.size()];
    whenTaken = new int[instructions.size()];
    fast = new int[instructions.size()];
  }

  static FunctionCosts of(Subtyping types, WasmFunction function) {
    var costs = new FunctionCosts(function);
    Set<Integer> preserved = new HashSet<>();
    for (var walk = new StackWalker(types, function); walk.next(); ) {
      if (walk.reachable()) {
        costs.branches(walk.index());
        costs.fast(walk, preserved);
      }
    }
    return costs;
  }

  /** The cost of an instruction that is reached, as if no conditional branch were taken. */
  int cost(CostModel model, int index) {
    return switch (model) {
      case EXECUTED -> executed[index];
      case CLASSIC -> classic[index];
      case FAST -> fast[index];
    };
  }

  /** What a conditional branch costs more if it is taken, or an {@code if} if it is not. */
  int whenTaken(CostModel model, int index) {
    return switch (model) {
      case EXECUTED -> whenTaken[index] + (isIfWithoutElse(index) ? 1 : 0);
      case CLASSIC -> whenTaken[index];
      case FAST -> 0;
    };
  }

  private boolean isIfWithoutElse(int index) {
    return instructions.get(index).opcode() == Opcode.IF && flow.elseOf(index) < 0;
  }

  /** The models that run the binary as it is, and differ from each other in blocks only. */
  private void branches(int index) {
    var instruction = instructions.get(index);
    executed[index] = instruction.opcode() == Opcode.ELSE ? 2 : 1;
    if (instruction instanceof Branch branch) {
      int ends = endsBlock(branch.label());
      if (branch.opcode() == Opcode.BR_IF) {
        whenTaken[index] = ends;
      } else {
        executed[index] += ends;
      }
    } else if (instruction instanceof BranchTable table) {
      executed[index] += endsBlock(table.otherwise());
    }
    boolean entersBlock =
        switch (instruction.opcode()) {
          case BLOCK, LOOP, IF -> true;
          default -> false;
        };
    classic[index] = executed[index] + (entersBlock ? 1 : 0);
  }

  /** One if a branch to the label goes to an {@code end}, and not to the start of a loop. */
  private int endsBlock(Label label) {
    int owner = flow.owner(label);
    return owner >= 0 && instructions.get(owner).opcode() == Opcode.LOOP ? 0 : 1;
  }

  private void fast(StackWalker walk, Set<Integer> preserved) {
    int index = walk.index();
    var instruction = instructions.get(index);
    fast[index] =
        switch (instruction.opcode()) {
          case NOP, BLOCK, LOOP, DROP, LOCAL_GET -> 0;
          case I32_CONST, I64_CONST, F32_CONST, F64_CONST -> 0;
          case LOCAL_SET, LOCAL_TEE -> set(walk, (LocalAccess) instruction, preserved);
          case ELSE -> 1 + resultCopies(walk);
          case END -> ends(index) + resultCopies(walk);
          default -> 1;
        };
  }

  private int set(StackWalker walk, LocalAccess access, Set<Integer> preserved) {
    boolean copied = false;
    for (var operand : walk.operands()) {
      if (isGetOf(access.local(), operand.producer()) && preserved.add(operand.producer())) {
        copied = true;
      }
    }
    boolean folded =
        access.opcode() == Opcode.LOCAL_SET
            && !copied
            && access.local() < SHORT_LOCALS
            && isNumeric(instructions.get(walk.index() - 1).opcode());
    return (folded ? 0 : 1) + (copied ? 1 : 0);
  }

  private boolean isGetOf(int local, int index) {
    return index >= 0
        && instructions.get(index) instanceof LocalAccess access
        && access.opcode() == Opcode.LOCAL_GET
        && access.local() == local;
  }

  /** Loads, comparisons, arithmetic and conversions of the first version of WebAssembly. */
  private static boolean isNumeric(Opcode opcode) {
    var signature = opcode.signature();
    return signature != null
        && opcode.prefix() == 0
        && opcode.code() < Opcode.I32_EXTEND8_S.code()
        && !isConstant(opcode)
        && signature.results().size() == 1;
  }

  private static boolean isConstant(Opcode opcode) {
    return switch (opcode) {
      case I32_CONST, I64_CONST, F32_CONST, F64_CONST -> true;
      default -> false;
    };
  }

  private int ends(int index) {
    int start = flow.enclosing(index);
    return start < 0 || isIfWithoutElse(start) ? 1 : 0;
  }

  private int resultCopies(StackWalker walk) {
    int results = walk.frames().get(walk.frames().size() - 1).type().results().size();
    if (results != 1 || walk.operands().isEmpty()) {
      return results > 1 ? 1 : 0;
    }
    var opcode =
        instructions.get(walk.operands().get(walk.operands().size() - 1).producer()).opcode();
    return isConstant(opcode) || opcode == Opcode.LOCAL_GET || opcode == Opcode.LOCAL_TEE ? 1 : 0;
  }
}
