package dev.mainstay.linker.rewrite;

import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.ControlFlow;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.Block;
import dev.mainstay.wasm.code.Instruction.Branch;
import dev.mainstay.wasm.code.Instruction.I32Const;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.HashSet;
import java.util.List;

/**
 * Decides branches whose condition is a constant, as constants of the layout are once they are
 * known: what cannot run any more is left out.
 */
public final class ConstantBranches {
  private ConstantBranches() {}

  /** Decides the branches of all functions, in place. */
  public static void decide(WasmModule module) {
    for (var function : module.functions()) {
      if (function.hasCode()) {
        boolean goesOn = mayDecide(function.code().instructions());
        while (goesOn) {
          function.setCode(decided(function));
          goesOn = collapse(function);
        }
      }
    }
  }

  private static boolean mayDecide(List<Instruction> instructions) {
    for (int i = 0; i + 1 < instructions.size(); i++) {
      if (instructions.get(i) instanceof I32Const && isTest(instructions.get(i + 1).opcode())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTest(Opcode opcode) {
    return opcode == Opcode.IF || opcode == Opcode.BR_IF || opcode == Opcode.I32_EQZ;
  }

  /**
   * A block that is left at once with a constant is that constant: what is left of "and" when its
   * first half is decided. Returns whether there was one.
   */
  private static boolean collapse(WasmFunction function) {
    var code = function.code();
    var instructions = code.instructions();
    var out = new CodeBuilder(function.signature().params().size(), code.locals(), code.label());
    boolean any = false;
    for (int i = 0; i < instructions.size(); i++) {
      out.at(code.offset(i));
      if (instructions.get(i) instanceof Block block
          && block.opcode() == Opcode.BLOCK
          && block.type().params().isEmpty()
          && block.type().results().size() == 1
          && i + 3 < instructions.size()
          && instructions.get(i + 1) instanceof I32Const
          && instructions.get(i + 2).equals(new Branch(Opcode.BR, block.label()))
          && instructions.get(i + 3).opcode() == Opcode.END) {
        out.emit(instructions.get(i + 1));
        i += 3;
        any = true;
      } else {
        out.emit(instructions.get(i));
      }
    }
    if (any) {
      function.setCode(out.build());
    }
    return any;
  }

  private static Code decided(WasmFunction function) {
    var code = function.code();
    var flow = ControlFlow.of(code);
    var instructions = code.instructions();
    var out = new CodeBuilder(function.signature().params().size(), code.locals(), code.label());
    var held = new HashSet<Integer>(); // where an if began whose else is to be left out
    for (int i = 0; i < instructions.size(); i++) {
      out.at(code.offset(i));
      var instruction = instructions.get(i);
      if (instruction.opcode() == Opcode.ELSE && held.contains(flow.enclosing(i))) {
        i = flow.end(flow.enclosing(i)) - 1;
        continue;
      }
      if (!(instruction instanceof I32Const constant)) {
        out.emit(instruction);
        continue;
      }
      int test = i + 1;
      boolean holds = constant.value() != 0;
      while (instructions.get(test).opcode() == Opcode.I32_EQZ) {
        holds = !holds;
        test++;
      }
      if (instructions.get(test) instanceof Branch branch && branch.opcode() == Opcode.BR_IF) {
        if (holds) {
          out.br(branch.label());
        }
        i = test;
      } else if (instructions.get(test) instanceof Block block && block.opcode() == Opcode.IF) {
        if (holds) {
          held.add(test);
        }
        i = choose(out, flow, block, test, holds);
      } else {
        out.emit(instruction);
      }
    }
    return out.build();
  }

  /** Begins the part of an {@code if} that runs; returns the last index that is done with. */
  private static int choose(
      CodeBuilder out, ControlFlow flow, Block block, int start, boolean holds) {
    int orElse = flow.elseOf(start);
    if (!holds && orElse < 0) {
      // An if without else leaves on the stack what it finds there.
      return flow.end(start);
    }
    out.emit(new Block(Opcode.BLOCK, block.type(), block.label()));
    return holds ? start : orElse;
  }
}
