package dev.mainstay.lowering.analysis;

import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.Branch;
import dev.mainstay.wasm.code.Instruction.GlobalAccess;
import dev.mainstay.wasm.code.Label;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * During which calls the collector can run, and during which of them it can run although the caller
 * goes on afterwards. Most functions only allocate to throw an exception; a caller that lets it
 * pass has no use for its own references any more.
 *
 * <p>For a module whose exceptions have become branches.
 */
public final class Collecting {
  private final CallGraph calls;
  private final @Nullable WasmGlobal pending;
  private final Map<WasmFunction, Flow> flows = new HashMap<>();

  /** The functions during which the collector can run, and those that may return behind it. */
  private final Set<WasmFunction> functions;

  private final Set<WasmFunction> returning;

  /** What was found out about the targets of calls, which are the same sets again and again. */
  private final IdentityHashMap<Set<WasmFunction>, Boolean> anyCollects = new IdentityHashMap<>();

  private final IdentityHashMap<Set<WasmFunction>, Boolean> anyReturns = new IdentityHashMap<>();

  /**
   * Finds out.
   *
   * @param direct in which functions the collector can run, not counting those that they call
   * @param ending the functions that never return but with an exception on its way
   * @param pending the global that is not 0 then; null if nothing throws
   */
  public Collecting(
      CallGraph calls,
      Predicate<WasmFunction> direct,
      Set<WasmFunction> ending,
      @Nullable WasmGlobal pending) {
    this.calls = calls;
    this.pending = pending;
    functions = calls.closure(direct);
    returning =
        calls.closure(
            function -> !ending.contains(function) && (direct.test(function) || catches(function)),
            (caller, call) -> !ending.contains(caller));
  }

  /** Whether the collector can run during an instruction of a function. */
  public boolean at(WasmFunction caller, int index) {
    var instruction = caller.code().instructions().get(index);
    return CallGraph.isCall(instruction)
        ? anyCollects.computeIfAbsent(
            calls.targets(caller, index), set -> set.stream().anyMatch(functions::contains))
        : Throwing.ALLOCATIONS.contains(instruction.opcode());
  }

  /** Whether that can happen with the function going on behind it. */
  public boolean keepsAt(WasmFunction caller, int index) {
    if (!at(caller, index)) {
      return false;
    }
    if (!CallGraph.isCall(caller.code().instructions().get(index))) {
      return true;
    }
    return anyReturns.computeIfAbsent(
            calls.targets(caller, index), set -> set.stream().anyMatch(returning::contains))
        || isCaught(caller, index);
  }

  private boolean catches(WasmFunction function) {
    if (!function.hasCode()) {
      return false;
    }
    for (int i = 0; i < function.code().instructions().size(); i++) {
      if (CallGraph.isCall(function.code().instructions().get(i))
          && at(function, i)
          && isCaught(function, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the caller does anything when a call ends with an exception but to end itself. */
  private boolean isCaught(WasmFunction caller, int call) {
    var label = behindException(caller.code(), call);
    return label != null
        && !isTail(
            caller.code(), flows.computeIfAbsent(caller, c -> new Flow(c.code())).target(label));
  }

  /** Where an exception that a call ends with leads; null if it does not lead to a label. */
  private @Nullable Label behindException(Code code, int call) {
    int next = call + 1;
    if (next < code.instructions().size()
        && code.instructions().get(next) instanceof GlobalAccess access
        && access.opcode() == Opcode.GLOBAL_GET
        && access.global() == pending) {
      next++;
    }
    return next < code.instructions().size()
            && code.instructions().get(next) instanceof Branch branch
            && (branch.opcode() == Opcode.BR || next > call + 1)
        ? branch.label()
        : null;
  }

  /** Whether nothing happens from an instruction to the function's end. */
  private static boolean isTail(Code code, int from) {
    for (Instruction instruction : code.instructions().subList(from, code.instructions().size())) {
      switch (instruction.opcode()) {
        case END,
            I32_CONST,
            I64_CONST,
            F32_CONST,
            F64_CONST,
            LOCAL_GET,
            REF_NULL,
            REF_AS_NON_NULL,
            RETURN -> {}
        default -> {
          return false;
        }
      }
    }
    return true;
  }
}
