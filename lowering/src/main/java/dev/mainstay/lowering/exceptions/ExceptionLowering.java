package dev.mainstay.lowering.exceptions;

import dev.mainstay.lowering.analysis.CallGraph;
import dev.mainstay.lowering.analysis.MayThrow;
import dev.mainstay.lowering.analysis.NeverReturning;
import dev.mainstay.lowering.analysis.Throwing;
import dev.mainstay.wasm.code.Instruction.GlobalAccess;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Exceptions become branches. While an exception is on its way a global holds the number of its
 * tag, and further globals what it carries; behind every call that may throw stands {@code
 * global.get pending; br_if landing}, and the landing is where the handlers around the call are
 * asked, or where the function ends with values that nobody looks at. Both encodings of exceptions
 * are lowered.
 *
 * <p>What is true afterwards:
 *
 * <ul>
 *   <li>The module has no tags, no instruction that throws or catches, and no {@code exnref}:
 *       references to exceptions refer to a struct. Other objects stay objects.
 *   <li>The module is valid. Where a result cannot be null, a function that an exception leaves
 *       ends with {@code ref.null; ref.as_non_null}: the lowering of objects takes that for the
 *       value it is, but if objects stay objects it traps.
 *   <li>Directly behind every instruction named by {@link Throwing#instructions()} stand {@code
 *       global.get pending} and {@code br_if}.
 *   <li>An exception that nobody catches traps before the host sees the function's end. Functions
 *       that the host reaches through an exported table or a reference are not guarded: they end
 *       with the exception pending.
 * </ul>
 *
 * <p>Exceptions of the host do not exist for the module, and an imported tag is its own.
 */
public final class ExceptionLowering {
  private final Throwing throwing;
  private final @Nullable WasmFunction uncaught;

  /**
   * What the lowering leaves for later passes.
   *
   * @param pending the global that is not 0 while an exception is on its way, or null if nothing in
   *     the module throws
   * @param payload the globals for what exceptions carry
   * @param ending the functions that never return without an exception on its way
   */
  public record Result(
      @Nullable WasmGlobal pending, List<WasmGlobal> payload, Set<WasmFunction> ending) {
    public Result {
      payload = List.copyOf(payload);
      ending = Set.copyOf(ending);
    }
  }

  /**
   * A lowering.
   *
   * @param throwing what will throw besides what the code shows
   */
  public ExceptionLowering(Throwing throwing) {
    this(throwing, null);
  }

  /**
   * A lowering.
   *
   * @param throwing what will throw besides what the code shows
   * @param uncaught what to call before the trap when an exception would leave the module; null to
   *     do nothing
   */
  public ExceptionLowering(Throwing throwing, @Nullable WasmFunction uncaught) {
    this.throwing = throwing;
    this.uncaught = uncaught;
  }

  /** Lowers a module. */
  public Result run(WasmModule module) {
    var types = new ExceptionTypes(module);
    types.replace();
    var graph = CallGraph.of(module);
    var mayThrow = new MayThrow(module, graph, throwing);
    var functions = List.copyOf(module.functions());
    var boundaries = new Boundaries(module, mayThrow.functions());
    var state = new ExceptionState(module, throwing, uncaught);
    var never = new NeverReturning(graph);
    var context =
        new FunctionLowering.Context(
            state, new ExceptionObjects(state, types.base()), mayThrow, never);
    for (var function : functions) {
      if (function.hasCode()) {
        function.setCode(
            new FunctionLowering(context, function, boundaries.isBoundary(function)).lower());
      }
    }
    boundaries.guard(state);
    module.tags().clear();
    module.exports().removeIf(export -> export.item() instanceof WasmTag);
    if (!isUsed(module, state.pending())) {
      module.globals().removeAll(state.payload());
      module.globals().remove(state.pending());
      return new Result(null, List.of(), never.functions());
    }
    return new Result(state.pending(), state.payload(), never.functions());
  }

  private static boolean isUsed(WasmModule module, WasmGlobal global) {
    return module.functions().stream()
        .filter(WasmFunction::hasCode)
        .flatMap(function -> function.code().instructions().stream())
        .anyMatch(
            instruction -> instruction instanceof GlobalAccess access && access.global() == global);
  }
}
