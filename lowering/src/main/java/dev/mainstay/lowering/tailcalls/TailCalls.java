package dev.mainstay.lowering.tailcalls;

import static java.util.Objects.requireNonNull;

import dev.mainstay.lowering.LoweringException;
import dev.mainstay.lowering.analysis.CallGraph;
import dev.mainstay.wasm.code.Feature;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What kind of tail call stands where in a module. */
final class TailCalls {

  /** What becomes of a tail call. */
  enum Kind {
    /** A jump to the function's beginning. */
    LOOP,
    /** A call and a return. */
    CALL,
    /** A return to the trampoline, which calls. */
    BOUNCE
  }

  private final Map<WasmFunction, Map<Integer, Kind>> kinds = new LinkedHashMap<>();
  private final Set<WasmFunction> bouncing = new LinkedHashSet<>();
  private final Set<WasmFunction> throughTables = new LinkedHashSet<>();

  TailCalls(WasmModule module, CallGraph graph) {
    var components =
        graph.components(
            (caller, index) -> {
              var instruction = caller.code().instructions().get(index);
              return isTailCall(instruction) && !isLoop(caller, instruction);
            });
    for (var function : module.functions()) {
      if (function.hasCode()) {
        find(function, graph, components);
      }
    }
  }

  static boolean isTailCall(Instruction instruction) {
    return switch (instruction.opcode()) {
      case RETURN_CALL, RETURN_CALL_INDIRECT, RETURN_CALL_REF -> true;
      default -> false;
    };
  }

  private static boolean isLoop(WasmFunction caller, Instruction instruction) {
    return instruction.opcode() == Opcode.RETURN_CALL
        && ((FunctionAccess) instruction).function() == caller;
  }

  private void find(WasmFunction function, CallGraph graph, Map<WasmFunction, Integer> components) {
    var instructions = function.code().instructions();
    var found = new HashMap<Integer, Kind>();
    var handlers = new ArrayDeque<Boolean>();
    for (int i = 0; i < instructions.size(); i++) {
      var instruction = instructions.get(i);
      switch (instruction.opcode()) {
        case BLOCK, LOOP, IF -> handlers.push(false);
        case TRY, TRY_TABLE -> handlers.push(true);
        case END, DELEGATE -> handlers.poll();
        default -> {}
      }
      if (!isTailCall(instruction)) {
        continue;
      }
      if (instruction.opcode() == Opcode.RETURN_CALL_REF) {
        throw unsupported(function, i);
      }
      var targets = graph.targets(function, i);
      var component = components.get(function);
      boolean circle =
          targets.stream().anyMatch(target -> Objects.equals(components.get(target), component));
      // A handler around a tail call has nothing to do with it: the function is left first.
      var kind =
          isLoop(function, instruction)
              ? Kind.LOOP
              : circle || handlers.contains(true) ? Kind.BOUNCE : Kind.CALL;
      found.put(i, kind);
      if (kind == Kind.BOUNCE) {
        bouncing.add(function);
        if (instruction.opcode() == Opcode.RETURN_CALL_INDIRECT) {
          throughTables.addAll(targets);
        }
      }
    }
    if (!found.isEmpty()) {
      kinds.put(function, found);
    }
  }

  private static LoweringException unsupported(WasmFunction function, int index) {
    int offset = function.code().offset(index);
    return new LoweringException(
        "unsupported-instruction",
        "function "
            + function
            + (offset < 0 ? "" : ", offset 0x" + Integer.toHexString(offset))
            + ": return_call_ref is not lowered for a runtime that has "
            + Feature.FUNCTION_REFERENCES
            + " but no "
            + Feature.TAIL_CALLS
            + "; use a profile that has both, or neither");
  }

  /** The functions that make tail calls. */
  Set<WasmFunction> callers() {
    return kinds.keySet();
  }

  /** The functions of which a tail call goes through the trampoline. */
  Set<WasmFunction> bouncing() {
    return bouncing;
  }

  /** The functions that the trampoline can call through a table. */
  Set<WasmFunction> throughTables() {
    return throughTables;
  }

  /** What becomes of the tail call at an index of a function's code. */
  Kind kind(WasmFunction function, int index) {
    return requireNonNull(requireNonNull(kinds.get(function)).get(index));
  }

  /** Whether a function becomes a loop. */
  boolean loops(WasmFunction function) {
    return requireNonNull(kinds.get(function)).containsValue(Kind.LOOP);
  }
}
