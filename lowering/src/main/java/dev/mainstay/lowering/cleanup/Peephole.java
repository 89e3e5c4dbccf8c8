package dev.mainstay.lowering.cleanup;

import dev.mainstay.lowering.control.Condition;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.Block;
import dev.mainstay.wasm.code.Instruction.Branch;
import dev.mainstay.wasm.code.Instruction.I32Const;
import dev.mainstay.wasm.code.Instruction.LocalAccess;
import dev.mainstay.wasm.code.Instruction.MemoryAccess;
import dev.mainstay.wasm.code.Instruction.Simple;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.code.StackWalker;
import dev.mainstay.wasm.model.Subtyping;
import dev.mainstay.wasm.model.WasmFunction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Replaces short sequences of neighbouring instructions by shorter ones with the same effect:
 * values that are written and read at once, dropped, or known; tests of tests; conversions that
 * change nothing.
 */
final class Peephole {
  private final boolean extends8;
  private final List<Instruction> out = new ArrayList<>();
  private final List<Integer> offsets = new ArrayList<>();

  /** The blocks that are open, innermost first. */
  private final Deque<Instruction> open = new ArrayDeque<>();

  private Peephole(boolean extends8) {
    this.extends8 = extends8;
  }

  /**
   * Rewrites a function.
   *
   * @param types the types of its module
   * @param extends8 whether the target has the sign-extension instructions
   */
  static void run(Subtyping types, WasmFunction function, boolean extends8) {
    Code code = function.code();
    var idle = idleExits(types, function);
    var peephole = new Peephole(extends8);
    for (int i = 0; i < code.instructions().size(); i++) {
      peephole.add(code.instructions().get(i), code.offset(i), idle.get(i));
    }
    if (peephole.out.size() == code.instructions().size()
        && peephole.out.equals(code.instructions())) {
      return;
    }
    var builder =
        new CodeBuilder(function.signature().params().size(), code.locals(), code.label());
    for (int i = 0; i < peephole.out.size(); i++) {
      builder.at(peephole.offsets.get(i)).emit(peephole.out.get(i));
    }
    function.setCode(builder.build());
  }

  /**
   * The places of branches to the end of a block, right before that end, that do nothing: there are
   * no operands on the stack but those that they pass on.
   *
   * @return the places of those ends
   */
  private static BitSet idleExits(Subtyping types, WasmFunction function) {
    var instructions = function.code().instructions();
    var ends = new BitSet();
    boolean any = false;
    for (int i = 1; i < instructions.size() && !any; i++) {
      any =
          instructions.get(i).opcode() == Opcode.END
              && instructions.get(i - 1).opcode() == Opcode.BR;
    }
    if (!any) {
      return ends;
    }
    var walker = new StackWalker(types, function);
    while (walker.next()) {
      int next = walker.index() + 1;
      if (walker.reachable()
          && walker.instruction() instanceof Branch branch
          && branch.opcode() == Opcode.BR
          && instructions.get(next).opcode() == Opcode.END) {
        var block = walker.frame(branch.label());
        boolean exact = walker.operands().size() == block.height() + block.labelTypes().size();
        ends.set(next, exact && block.opcode() != Opcode.LOOP);
      }
    }
    return ends;
  }

  private void add(Instruction instruction, int offset, boolean idleBefore) {
    switch (instruction.opcode()) {
      case BLOCK, LOOP, IF -> open.push(instruction);
      case END -> end(idleBefore);
      default -> {}
    }
    out.add(instruction);
    offsets.add(offset);
    while (reduce()) {
      // What remains may be reduced again.
    }
  }

  /**
   * A branch to the end of a block, right before that end, is no branch.
   *
   * @param idle whether one that stands there leaves nothing behind
   */
  private void end(boolean idle) {
    if (open.isEmpty()) {
      return;
    }
    var block = (Block) open.pop();
    if (idle
        && at(0) instanceof Branch branch
        && branch.opcode() == Opcode.BR
        && branch.label() == block.label()) {
      remove(1);
    }
  }

  /** The instruction at a distance from the last, {@code nop} where there is none. */
  private Instruction at(int distance) {
    int index = out.size() - 1 - distance;
    return index < 0 ? new Simple(Opcode.NOP) : out.get(index);
  }

  private void remove(int count) {
    for (int i = 0; i < count; i++) {
      out.remove(out.size() - 1);
      offsets.remove(offsets.size() - 1);
    }
  }

  /** Puts instructions in the place of the last few. */
  private boolean replace(int count, Instruction... instead) {
    int offset = offsets.get(offsets.size() - count);
    remove(count);
    for (var instruction : instead) {
      out.add(instruction);
      offsets.add(offset);
    }
    return true;
  }

  private boolean reduce() {
    if (out.size() < 2) {
      return false;
    }
    var last = at(0);
    var before = at(1);
    if (last instanceof LocalAccess second && before instanceof LocalAccess first) {
      return locals(first, second);
    }
    return switch (last.opcode()) {
      case DROP -> drop(before);
      case I32_EQZ -> eqz(before);
      case BR_IF, IF -> test(last);
      case I32_ADD, I32_SUB, I32_OR, I32_XOR, I32_SHL, I32_SHR_S, I32_SHR_U ->
          neutral(last.opcode())
              || masked(last.opcode())
              || extended()
              || cleared()
              || folded(last.opcode());
      case I32_AND -> unsigned() || folded(last.opcode());
      case I32_MUL, I32_EQ, I32_NE -> zero(last.opcode()) || folded(last.opcode());
      case I32_STORE8 -> narrowed(last, 0xFF, Opcode.I32_EXTEND8_S);
      case I32_STORE16 -> narrowed(last, 0xFFFF, Opcode.I32_EXTEND16_S);
      case I32_EXTEND8_S -> before.opcode() == Opcode.I32_LOAD8_S && replace(1);
      case I32_EXTEND16_S -> before.opcode() == Opcode.I32_LOAD16_S && replace(1);
      default -> false;
    };
  }

  private boolean locals(LocalAccess first, LocalAccess second) {
    if (first.local() != second.local()) {
      return false;
    }
    boolean reads = second.opcode() == Opcode.LOCAL_GET;
    return switch (first.opcode()) {
      case LOCAL_GET -> !reads && keep(second.opcode() == Opcode.LOCAL_TEE, first);
      case LOCAL_SET -> reads && replace(2, new LocalAccess(Opcode.LOCAL_TEE, first.local()));
      default -> !reads && replace(2, second);
    };
  }

  /** A local that is written with its own value. */
  private boolean keep(boolean value, Instruction get) {
    return value ? replace(2, get) : replace(2);
  }

  private boolean drop(Instruction before) {
    return switch (before.opcode()) {
      case LOCAL_GET, GLOBAL_GET, I32_CONST, I64_CONST, F32_CONST, F64_CONST -> replace(2);
      case LOCAL_TEE ->
          replace(2, new LocalAccess(Opcode.LOCAL_SET, ((LocalAccess) before).local()));
      default -> false;
    };
  }

  private boolean eqz(Instruction before) {
    if (before instanceof I32Const constant) {
      return replace(2, new I32Const(constant.value() == 0 ? 1 : 0));
    }
    var opposite = Condition.opposite(before.opcode());
    return opposite != null && replace(2, new Simple(opposite));
  }

  /** A test against zero before a branch that tests the same, or that is tested twice. */
  private boolean test(Instruction branch) {
    if (at(1).opcode() == Opcode.I32_EQZ && at(2).opcode() == Opcode.I32_EQZ) {
      return replace(3, branch);
    }
    return at(1).opcode() == Opcode.I32_NE && at(2).equals(new I32Const(0)) && replace(3, branch);
  }

  /** An operation with 0 on its right that changes nothing. */
  private boolean neutral(Opcode opcode) {
    return opcode != Opcode.I32_AND && at(1).equals(new I32Const(0)) && replace(2);
  }

  /** Shifts look at five bits anyway. */
  private boolean masked(Opcode opcode) {
    return switch (opcode) {
      case I32_SHL, I32_SHR_S, I32_SHR_U ->
          at(1).opcode() == Opcode.I32_AND && at(2).equals(new I32Const(31)) && replaceShift();
      default -> false;
    };
  }

  private boolean replaceShift() {
    return replace(3, at(0));
  }

  /** A shift to the left and back is a sign extension. */
  private boolean extended() {
    if (!extends8
        || at(0).opcode() != Opcode.I32_SHR_S
        || at(2).opcode() != Opcode.I32_SHL
        || !at(1).equals(at(3))) {
      return false;
    }
    if (at(1).equals(new I32Const(24))) {
      return replace(4, new Simple(Opcode.I32_EXTEND8_S));
    }
    return at(1).equals(new I32Const(16)) && replace(4, new Simple(Opcode.I32_EXTEND16_S));
  }

  /** A shift to the left and back without a sign keeps the lower bits. */
  private boolean cleared() {
    if (at(0).opcode() != Opcode.I32_SHR_U
        || at(2).opcode() != Opcode.I32_SHL
        || !at(1).equals(at(3))) {
      return false;
    }
    if (at(1).equals(new I32Const(24))) {
      return replace(4, new I32Const(0xFF), new Simple(Opcode.I32_AND));
    }
    return at(1).equals(new I32Const(16))
        && replace(4, new I32Const(0xFFFF), new Simple(Opcode.I32_AND));
  }

  /** A byte that is loaded with its sign, which is masked off. */
  private boolean unsigned() {
    if (at(2) instanceof MemoryAccess load && at(1) instanceof I32Const mask) {
      if (mask.value() == 0xFF
          && (load.opcode() == Opcode.I32_LOAD8_S || load.opcode() == Opcode.I32_LOAD8_U)) {
        return replace(3, as(Opcode.I32_LOAD8_U, load));
      }
      if (mask.value() == 0xFFFF
          && (load.opcode() == Opcode.I32_LOAD16_S || load.opcode() == Opcode.I32_LOAD16_U)) {
        return replace(3, as(Opcode.I32_LOAD16_U, load));
      }
    }
    return false;
  }

  private static MemoryAccess as(Opcode opcode, MemoryAccess access) {
    return new MemoryAccess(opcode, access.memory(), access.alignment(), access.offset());
  }

  /** A store that takes only the lowest bits does not mind what is above them. */
  private boolean narrowed(Instruction store, int mask, Opcode extension) {
    if (at(1).opcode() == Opcode.I32_AND && at(2).equals(new I32Const(mask))) {
      return replace(3, store);
    }
    return at(1).opcode() == extension && replace(2, store);
  }

  private boolean zero(Opcode opcode) {
    return opcode == Opcode.I32_EQ
        && at(1).equals(new I32Const(0))
        && replace(2, new Simple(Opcode.I32_EQZ));
  }

  private boolean folded(Opcode opcode) {
    if (!(at(1) instanceof I32Const right) || !(at(2) instanceof I32Const left)) {
      return false;
    }
    int a = left.value();
    int b = right.value();
    return switch (opcode) {
      case I32_ADD -> replace(3, new I32Const(a + b));
      case I32_SUB -> replace(3, new I32Const(a - b));
      case I32_MUL -> replace(3, new I32Const(a * b));
      case I32_AND -> replace(3, new I32Const(a & b));
      case I32_OR -> replace(3, new I32Const(a | b));
      case I32_XOR -> replace(3, new I32Const(a ^ b));
      case I32_SHL -> replace(3, new I32Const(a << b));
      case I32_SHR_S -> replace(3, new I32Const(a >> b));
      case I32_SHR_U -> replace(3, new I32Const(a >>> b));
      case I32_EQ -> replace(3, new I32Const(a == b ? 1 : 0));
      case I32_NE -> replace(3, new I32Const(a != b ? 1 : 0));
      default -> false;
    };
  }
}
