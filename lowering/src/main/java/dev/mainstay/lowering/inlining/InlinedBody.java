package dev.mainstay.lowering.inlining;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.Block;
import dev.mainstay.wasm.code.Instruction.Branch;
import dev.mainstay.wasm.code.Instruction.BranchCast;
import dev.mainstay.wasm.code.Instruction.BranchTable;
import dev.mainstay.wasm.code.Instruction.LocalAccess;
import dev.mainstay.wasm.code.Label;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ValueType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.source.SourcePositions;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The code of a function as it stands in the place of a call. */
final class InlinedBody {
  private final WasmFunction function;
  private final Code code;
  private final int params;

  /** How many instructions there are without the function's end and a return right before it. */
  private final int length;

  /** Whether the code is left in the middle. */
  private final boolean leaves;

  /** The parameters that are given other values. */
  private final BitSet written = new BitSet();

  /** The locals that may be read before they are written, and so begin with zero. */
  private final BitSet zeroed;

  InlinedBody(WasmFunction function) {
    this.function = function;
    code = function.code();
    params = function.signature().params().size();
    var instructions = code.instructions();
    int end = instructions.size() - 1;
    length = end > 0 && instructions.get(end - 1).opcode() == Opcode.RETURN ? end - 1 : end;
    boolean leavesEarly = false;
    for (int i = 0; i < length; i++) {
      var instruction = instructions.get(i);
      leavesEarly |= leaves(instruction);
      if (instruction instanceof LocalAccess access
          && access.opcode() != Opcode.LOCAL_GET
          && access.local() < params) {
        written.set(access.local());
      }
    }
    leaves = leavesEarly;
    zeroed = ReadFirst.in(code, params);
  }

  /** Whether code can stand in the place of a call. */
  static boolean isPossible(Code code) {
    return code.instructions().stream()
        .noneMatch(
            instruction ->
                switch (instruction.opcode()) {
                  case TRY, TRY_TABLE -> true;
                  case RETURN_CALL, RETURN_CALL_INDIRECT, RETURN_CALL_REF -> true;
                  default -> false;
                });
  }

  private boolean leaves(Instruction instruction) {
    if (instruction instanceof Branch branch) {
      return branch.label() == code.label();
    }
    if (instruction instanceof BranchCast branch) {
      return branch.label() == code.label();
    }
    if (instruction instanceof BranchTable table) {
      return table.otherwise() == code.label() || table.labels().contains(code.label());
    }
    return instruction.opcode() == Opcode.RETURN;
  }

  /**
   * Writes the code behind its arguments, of which those that are only read need no local.
   *
   * @param call the position of the call
   */
  void emit(CodeBuilder out, SourcePositions positions, int call) {
    var locals = new Instruction[params + code.locals().size()];
    int waiting = params;
    while (waiting > 0) {
      var argument = written.get(waiting - 1) ? null : out.takeSimple();
      if (argument == null) {
        break;
      }
      locals[--waiting] = argument;
    }
    var types = function.signature().params();
    for (int i = waiting - 1; i >= 0; i--) {
      locals[i] = local(types.get(i), out);
      out.set(((LocalAccess) locals[i]).local());
    }
    for (int i = 0; i < code.locals().size(); i++) {
      var type = code.locals().get(i);
      locals[params + i] = local(type, out);
      if (zeroed.get(params + i)) {
        out.emit(Instruction.zero(type)).set(((LocalAccess) locals[params + i]).local());
      }
    }
    var labels = new IdentityHashMap<Label, Label>();
    if (leaves) {
      labels.put(
          code.label(), out.begin(Opcode.BLOCK, BlockType.results(function.signature().results())));
    }
    for (int i = 0; i < length; i++) {
      out.at(positions.inlined(function, code.offset(i), call));
      out.emit(renamed(code.instructions().get(i), locals, labels));
    }
    if (leaves) {
      out.end();
    }
  }

  private static Instruction local(ValueType type, CodeBuilder out) {
    return new LocalAccess(Opcode.LOCAL_GET, out.newLocal(type));
  }

  private Instruction renamed(
      Instruction instruction, Instruction[] locals, Map<Label, Label> labels) {
    if (instruction instanceof LocalAccess access) {
      var local = locals[access.local()];
      return access.opcode() == Opcode.LOCAL_GET
          ? local
          : new LocalAccess(access.opcode(), ((LocalAccess) local).local());
    }
    if (instruction instanceof Block block) {
      return new Block(
          block.opcode(), block.type(), labels.computeIfAbsent(block.label(), l -> new Label()));
    }
    if (instruction instanceof Branch branch) {
      return new Branch(branch.opcode(), renamed(branch.label(), labels));
    }
    if (instruction instanceof BranchCast branch) {
      return new BranchCast(
          branch.opcode(), renamed(branch.label(), labels), branch.from(), branch.to());
    }
    if (instruction instanceof BranchTable table) {
      List<Label> targets = table.labels().stream().map(l -> renamed(l, labels)).toList();
      return new BranchTable(targets, renamed(table.otherwise(), labels));
    }
    if (instruction.opcode() == Opcode.RETURN) {
      return new Branch(Opcode.BR, renamed(code.label(), labels));
    }
    return instruction;
  }

  private static Label renamed(Label label, Map<Label, Label> labels) {
    @Nullable Label other = labels.get(label);
    if (other == null) {
      throw new IllegalStateException("a branch to a block that is not around it");
    }
    return other;
  }
}
