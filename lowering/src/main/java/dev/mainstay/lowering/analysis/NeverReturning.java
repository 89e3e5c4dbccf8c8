package dev.mainstay.lowering.analysis;

import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.ControlFlow;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.Branch;
import dev.mainstay.wasm.code.Instruction.BranchCast;
import dev.mainstay.wasm.code.Instruction.BranchTable;
import dev.mainstay.wasm.code.Instruction.TryTable;
import dev.mainstay.wasm.code.Label;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.WasmFunction;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * Which functions certainly never return normally: each way through them ends with an exception, a
 * trap, or never. A function is left out if that cannot be seen easily.
 */
public final class NeverReturning {
  /** A block that is open, whether it was entered, and whether one of its parts is sure to run. */
  private record Open(Instruction opener, boolean entered, boolean divided) {}

  private final CallGraph graph;
  private final Set<WasmFunction> functions = new HashSet<>();

  /** Finds out for all functions of a call graph. */
  public NeverReturning(CallGraph graph) {
    this.graph = graph;
    for (var function : graph.calleesFirst()) {
      if (function.hasCode() && !returns(function)) {
        functions.add(function);
      }
    }
  }

  /** Whether the call at an index of a function's code never returns normally. */
  public boolean at(WasmFunction caller, int index) {
    var targets = graph.targets(caller, index);
    return !targets.isEmpty() && functions.containsAll(targets);
  }

  /** The functions that never return normally. */
  public Set<WasmFunction> functions() {
    return Collections.unmodifiableSet(functions);
  }

  private boolean returns(WasmFunction function) {
    var code = function.code();
    var instructions = code.instructions();
    Set<Label> reached = new HashSet<>();

    var open = new ArrayDeque<Open>();
    boolean reachable = true;
    for (int i = 0; i < instructions.size(); i++) {
      var instruction = instructions.get(i);
      switch (instruction.opcode()) {
        case BLOCK, LOOP, IF, TRY, TRY_TABLE -> {
          open.push(new Open(instruction, reachable, false));
          if (reachable && instruction instanceof TryTable tryTable) {
            tryTable.clauses().forEach(clause -> reached.add(clause.label()));
          }
        }
        case ELSE, CATCH, CATCH_ALL -> {
          var block = open.pop();
          open.push(new Open(block.opener(), block.entered(), true));
          if (reachable) {
            reached.add(ControlFlow.label(block.opener()));
          }
          reachable = block.entered();
        }
        case END, DELEGATE -> {
          if (open.isEmpty()) {
            return reachable || reached.contains(code.label());
          }
          var block = open.pop();
          boolean passed =
              block.opener().opcode() == Opcode.IF && block.entered() && !block.divided();
          reachable |= passed || targeted(block.opener(), reached);
        }
        case RETURN, RETURN_CALL, RETURN_CALL_INDIRECT, RETURN_CALL_REF -> {
          if (reachable) {
            return true;
          }
        }
        case CALL, CALL_INDIRECT, CALL_REF -> reachable = reachable && !at(function, i);
        default -> {
          if (reachable) {
            branch(instruction, reached);
            reachable = !CodeBuilder.endsFlow(instruction.opcode());
          }
        }
      }
    }
    return true;
  }

  /** Whether a branch goes to the end of a block. */
  private static boolean targeted(Instruction opener, Set<Label> reached) {
    return opener.opcode() != Opcode.LOOP && reached.contains(ControlFlow.label(opener));
  }

  private static void branch(Instruction instruction, Set<Label> reached) {
    if (instruction instanceof Branch branch) {
      reached.add(branch.label());
    } else if (instruction instanceof BranchCast branch) {
      reached.add(branch.label());
    } else if (instruction instanceof BranchTable table) {
      reached.addAll(table.labels());
      reached.add(table.otherwise());
    }
  }
}
