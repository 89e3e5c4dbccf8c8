package dev.mainstay.lowering.analysis;

import dev.mainstay.wasm.code.CatchClause;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.ControlFlow;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.TagAccess;
import dev.mainstay.wasm.code.Instruction.TryTable;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTag;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which functions can end with an exception. Imported functions cannot: a host that knows nothing
 * of exceptions has none to throw. A handler that catches every tag of the module, or all
 * exceptions, lets nothing through; other handlers are taken to let everything through.
 */
public final class MayThrow {
  private final CallGraph graph;
  private final Throwing throwing;
  private final Set<WasmTag> tags;
  private final Map<WasmFunction, BitSet> caught = new HashMap<>();
  private final Set<WasmFunction> functions;

  /** What was found out about the targets of calls, which are the same sets again and again. */
  private final IdentityHashMap<Set<WasmFunction>, Boolean> sets = new IdentityHashMap<>();

  /** Finds out for the module of which {@code graph} is the call graph. */
  public MayThrow(WasmModule module, CallGraph graph, Throwing throwing) {
    this.graph = graph;
    this.throwing = throwing;
    tags = Set.copyOf(module.tags());
    for (var function : module.functions()) {
      if (function.hasCode()) {
        caught.put(function, caught(function.code()));
      }
    }
    functions = graph.closure(this::throwsItself, (caller, i) -> !isCaught(caller, i));
  }

  /** The functions that can end with an exception. */
  public Set<WasmFunction> functions() {
    return functions;
  }

  /** Whether the instruction at an index of a function's code can throw, be it caught or not. */
  public boolean at(WasmFunction function, int index) {
    var instruction = function.code().instructions().get(index);
    if (CallGraph.isCall(instruction)) {
      return sets.computeIfAbsent(graph.targets(function, index), this::anyThrows);
    }
    return isThrow(instruction) || throwing.instructions().contains(instruction.opcode());
  }

  private boolean anyThrows(Set<WasmFunction> targets) {
    return targets.stream().anyMatch(functions::contains);
  }

  private static boolean isThrow(Instruction instruction) {
    return switch (instruction.opcode()) {
      case THROW, THROW_REF, RETHROW -> true;
      default -> false;
    };
  }

  private boolean throwsItself(WasmFunction function) {
    if (throwing.functions().contains(function)) {
      return true;
    }
    if (!function.hasCode()) {
      return false;
    }
    var instructions = function.code().instructions();
    for (int i = 0; i < instructions.size(); i++) {
      var instruction = instructions.get(i);
      if ((isThrow(instruction) || throwing.instructions().contains(instruction.opcode()))
          && !isCaught(function, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isCaught(WasmFunction function, int index) {
    var ranges = caught.get(function);
    return ranges != null && ranges.get(index);
  }

  /** The instructions whose exceptions never leave the function. */
  private BitSet caught(Code code) {
    var ranges = new BitSet();
    var instructions = code.instructions();
    var delegates =
        instructions.stream().anyMatch(instruction -> instruction.opcode() == Opcode.DELEGATE);
    if (delegates) {
      // An exception may pass over handlers around it: nothing is certain then.
      return ranges;
    }
    ControlFlow blocks = null;
    for (int i = 0; i < instructions.size(); i++) {
      var instruction = instructions.get(i);
      if (instruction instanceof TryTable tryTable) {
        if (catchesAll(tryTable.clauses())) {
          blocks = blocks == null ? ControlFlow.of(code) : blocks;
          ranges.set(i, blocks.end(i));
        }
      } else if (instruction.opcode() == Opcode.TRY) {
        blocks = blocks == null ? ControlFlow.of(code) : blocks;
        if (catchesAll(instructions, blocks.separators(i))) {
          ranges.set(i, blocks.separators(i).get(0));
        }
      }
    }
    for (int i = 0; i < instructions.size(); i++) {
      switch (instructions.get(i).opcode()) {
        // The handlers around a tail call are gone when the callee begins.
        case RETURN_CALL, RETURN_CALL_INDIRECT, RETURN_CALL_REF -> ranges.clear(i);
        default -> {}
      }
    }
    return ranges;
  }

  /** Whether clauses catch whatever can be thrown in the module. */
  private boolean catchesAll(List<CatchClause> clauses) {
    var seen = new HashSet<WasmTag>();
    for (var clause : clauses) {
      if (clause.tag() == null) {
        return true;
      }
      seen.add(clause.tag());
    }
    return !seen.isEmpty() && seen.containsAll(tags);
  }

  private boolean catchesAll(List<Instruction> instructions, List<Integer> handlers) {
    var seen = new HashSet<WasmTag>();
    for (int handler : handlers) {
      if (instructions.get(handler) instanceof TagAccess access) {
        seen.add(access.tag());
      } else {
        return true;
      }
    }
    return !seen.isEmpty() && seen.containsAll(tags);
  }
}
