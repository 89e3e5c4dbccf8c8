package dev.mainstay.lowering.control;

import dev.mainstay.lowering.analysis.Flow;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.ControlFlow;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.Block;
import dev.mainstay.wasm.code.Instruction.I32Const;
import dev.mainstay.wasm.code.Instruction.LocalAccess;
import dev.mainstay.wasm.code.Instruction.Simple;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.Subtyping;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out the checks of references and indices that are known to hold, because the same was
 * checked before, or because of how the index came about.
 *
 * <p>A forward analysis of what is known of locals; where ways meet, what is known on all of them.
 * To be run on functions without handlers, of a module whose accesses never trap.
 */
public final class KnownChecks {
  private final WasmFunction function;
  private final List<Instruction> instructions;
  private final OperandLocals operands;
  private final CheckFacts facts;
  private final Flow flow;

  /** What is known before each instruction; null where nobody has come yet. */
  private final @Nullable BitSet[] known;

  /** The instructions that write to a local on the way to a condition that is left out. */
  private final BitSet kept = new BitSet();

  private KnownChecks(Subtyping types, WasmFunction function) {
    this.function = function;
    Code code = function.code();
    instructions = code.instructions();
    operands = new OperandLocals(types, function);
    var locals = new ArrayList<>(function.signature().params());
    locals.addAll(code.locals());
    facts = new CheckFacts(locals, operands, instructions);
    flow = new Flow(code);
    known = new BitSet[instructions.size()];
  }

  /** Rewrites the functions of a module in place. */
  public static void run(WasmModule module) {
    var types = new Subtyping(module);
    for (var function : module.functions()) {
      if (function.hasCode() && hasChecks(function.code())) {
        var checks = new KnownChecks(types, function);
        checks.solve();
        checks.rewrite();
      }
    }
  }

  private static boolean hasChecks(Code code) {
    var instructions = code.instructions();
    for (int i = 1; i < instructions.size(); i++) {
      if (instructions.get(i).opcode() == Opcode.IF && isCheck(instructions.get(i - 1).opcode())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCheck(Opcode condition) {
    return switch (condition) {
      case REF_IS_NULL, I32_GE_U, I32_LT_S -> true;
      default -> false;
    };
  }

  private void solve() {
    known[0] = new BitSet();
    var waiting = new ArrayDeque<Integer>();
    var isWaiting = new BitSet();
    waiting.add(0);
    while (!waiting.isEmpty()) {
      int i = waiting.remove();
      isWaiting.clear(i);
      var behind = (BitSet) before(i).clone();
      facts.follow(i, behind);
      boolean tests = tests(i);
      int branch = tests ? target(i) : -1;
      flow.successors(
          i,
          next -> {
            var then = behind;
            if (tests && branch != i + 1) {
              then = (BitSet) behind.clone();
              boolean holds = (next == i + 1) == (instructions.get(i).opcode() == Opcode.IF);
              facts.learn(operands.producer(i, operands.count(i) - 1), i, holds, then);
            }
            if (meet(next, then) && !isWaiting.get(next)) {
              isWaiting.set(next);
              waiting.add(next);
            }
          });
    }
  }

  private BitSet before(int i) {
    var facts = known[i];
    if (facts == null) {
      throw new IllegalStateException("nothing leads to instruction " + i);
    }
    return facts;
  }

  private boolean tests(int i) {
    var opcode = instructions.get(i).opcode();
    return (opcode == Opcode.IF || opcode == Opcode.BR_IF) && operands.count(i) > 0;
  }

  /** Where a test goes on that does not go to the next instruction. */
  private int target(int i) {
    int[] other = {-1};
    flow.successors(i, next -> other[0] = next == i + 1 && other[0] >= 0 ? other[0] : next);
    return other[0];
  }

  private boolean meet(int next, BitSet facts) {
    var there = known[next];
    if (there == null) {
      known[next] = (BitSet) facts.clone();
      return true;
    }
    int before = there.cardinality();
    there.and(facts);
    return there.cardinality() != before;
  }

  private void rewrite() {
    var removed = new BitSet();
    var dropped = new BitSet();
    var blocks = ControlFlow.of(function.code());
    for (int i = 1; i < instructions.size(); i++) {
      // What stands in a part that is left out already goes with it.
      if (!removed.get(i)
          && instructions.get(i) instanceof Block block
          && block.opcode() == Opcode.IF
          && block.type().params().isEmpty()
          && block.type().results().isEmpty()
          && blocks.separators(i).isEmpty()
          && operands.count(i) == 1
          && known[i] != null
          && neverHolds(operands.producer(i, 0), i)) {
        removed.set(i, blocks.end(i) + 1);
        if (!leaveOut(operands.producer(i, 0), i, removed)) {
          dropped.set(i);
        }
      }
    }
    if (removed.isEmpty()) {
      return;
    }
    var code = function.code();
    var out = new CodeBuilder(function.signature().params().size(), code.locals(), code.label());
    for (int i = 0; i < instructions.size(); i++) {
      out.at(code.offset(i));
      if (!removed.get(i)) {
        out.emit(instructions.get(i));
      } else if (dropped.get(i)) {
        out.emit(new Simple(Opcode.DROP));
      } else if (instructions.get(i) instanceof LocalAccess access
          && access.opcode() == Opcode.LOCAL_TEE
          && kept.get(i)) {
        out.set(access.local());
      }
    }
    function.setCode(out.build());
  }

  private boolean neverHolds(int condition, int at) {
    var opcode = instructions.get(condition).opcode();
    if (opcode == Opcode.REF_IS_NULL) {
      int local = operands.localAt(operands.producer(condition, 0), at);
      return local >= 0 && facts.isNonNull(before(at), local);
    }
    if (opcode == Opcode.I32_LT_S && operands.source(condition, 1).equals(new I32Const(0))) {
      int index = operands.localAt(operands.producer(condition, 0), at);
      return index >= 0 && facts.isNatural(before(at), index);
    }
    if (opcode == Opcode.I32_GE_U && operands.source(condition, 1).opcode() == Opcode.ARRAY_LEN) {
      int index = operands.localAt(operands.producer(condition, 0), at);
      int length = operands.producer(condition, 1);
      int array = operands.localAt(operands.producer(length, 0), at);
      return index >= 0 && array >= 0 && facts.isIndex(before(at), index, array);
    }
    return false;
  }

  /**
   * Leaves out the instructions that compute a condition, if they stand right before the test and
   * do nothing else.
   */
  private boolean leaveOut(int condition, int test, BitSet removed) {
    if (condition != test - 1) {
      return false;
    }
    var needed = new ArrayDeque<Integer>();
    var found = new BitSet();
    needed.add(condition);
    while (!needed.isEmpty()) {
      int i = needed.remove();
      switch (instructions.get(i).opcode()) {
        case REF_IS_NULL, I32_GE_U, I32_LT_S, ARRAY_LEN, REF_AS_NON_NULL -> {
          for (int operand = 0; operand < operands.count(i); operand++) {
            needed.add(operands.producer(i, operand));
          }
        }
        case LOCAL_GET, I32_CONST -> {}
        case LOCAL_TEE -> kept.set(i);
        default -> {
          return false;
        }
      }
      found.set(i);
    }
    if (found.length() - found.nextSetBit(0) != found.cardinality()) {
      return false;
    }
    removed.or(found);
    return true;
  }
}
