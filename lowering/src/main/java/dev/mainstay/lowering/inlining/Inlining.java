package dev.mainstay.lowering.inlining;

import dev.mainstay.lowering.analysis.CallGraph;
import dev.mainstay.lowering.analysis.CalledOnce;
import dev.mainstay.lowering.analysis.FunctionUses;
import dev.mainstay.lowering.analysis.NeverReturning;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.ControlFlow;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.source.SourcePositions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts the code of short functions, and of those that are called in one place only, in the place of
 * their calls. On an interpreter a call costs as much as several instructions, and a frame for its
 * arguments; a function that is called once is smaller without its own head.
 *
 * <p>Functions that recur stay as they are, those with handlers of exceptions, and those that never
 * return, which are hardly ever called.
 *
 * <p>To be run before exceptions are lowered, so that what a short function throws becomes a
 * branch.
 */
public final class Inlining {
  /** How many instructions a function may have whose code replaces all of its calls. */
  private static final int SHORT = 12;

  /** How many a function may have that is called in one place. */
  private static final int SINGLE = 300;

  private final Map<WasmFunction, InlinedBody> bodies = new HashMap<>();

  /** Those of functions that are called in one place. */
  private final Set<InlinedBody> singles = new HashSet<>();

  /** The functions that run once, in which calls cost nothing. */
  private final Set<WasmFunction> once;

  private final SourcePositions positions;

  private Inlining(Set<WasmFunction> once, SourcePositions positions) {
    this.once = once;
    this.positions = positions;
  }

  /**
   * Rewrites the functions of a module in place.
   *
   * @param keeps the functions whose calls have to stay
   */
  public static void run(WasmModule module, Set<WasmFunction> keeps) {
    new Inlining(CalledOnce.in(module), module.positions()).rewrite(module, keeps);
  }

  private void rewrite(WasmModule module, Set<WasmFunction> keeps) {
    var calls = CallGraph.of(module);
    var uses = FunctionUses.in(module);
    var excluded = new HashSet<>(calls.recursive());
    excluded.addAll(keeps);
    var ends = new NeverReturning(calls).functions();
    for (var function : calls.calleesFirst()) {
      if (!function.hasCode()) {
        continue;
      }
      rewrite(function);
      if (uses.calls(function) > 0
          && !excluded.contains(function)
          && InlinedBody.isPossible(function.code())) {
        boolean single = uses.isSingle(function);
        int size = single ? function.code().instructions().size() : weight(function);
        if (!ends.contains(function) && size <= (single ? SINGLE : SHORT)) {
          var body = new InlinedBody(function);
          bodies.put(function, body);
          if (single) {
            singles.add(body);
          }
        }
      }
    }
  }

  /** How many instructions there will be about when everything is lowered, but the end. */
  private static int weight(WasmFunction function) {
    return function.code().instructions().stream()
            .mapToInt(instruction -> weight(instruction.opcode()))
            .sum()
        - 1;
  }

  private static int weight(Opcode opcode) {
    return switch (opcode) {
      case CALL -> 3;
      case ARRAY_GET, ARRAY_GET_S, ARRAY_GET_U, ARRAY_SET, REF_TEST, REF_CAST -> 5;
      case CALL_REF, CALL_INDIRECT -> 7;
      case STRUCT_NEW,
          STRUCT_NEW_DEFAULT,
          ARRAY_NEW,
          ARRAY_NEW_DEFAULT,
          ARRAY_NEW_FIXED,
          ARRAY_NEW_DATA,
          ARRAY_NEW_ELEM,
          THROW,
          THROW_REF ->
          10;
      default -> 1;
    };
  }

  private void rewrite(WasmFunction function) {
    var code = function.code();
    var instructions = code.instructions();
    if (instructions.stream().allMatch(instruction -> body(instruction) == null)) {
      return;
    }
    var out = new CodeBuilder(function.signature().params().size(), code.locals(), code.label());
    int loopEnd = -1;
    for (int i = 0; i < instructions.size(); i++) {
      var instruction = instructions.get(i);
      out.at(code.offset(i));
      if (instruction.opcode() == Opcode.LOOP && loopEnd < i) {
        loopEnd = ControlFlow.of(code).end(i);
      }
      var body = body(instruction);
      boolean often = i < loopEnd || !once.contains(function);
      if (body != null && out.reachable() && (often || singles.contains(body))) {
        body.emit(out, positions, code.offset(i));
      } else {
        out.emit(instruction);
      }
    }
    function.setCode(out.build());
  }

  private @Nullable InlinedBody body(Instruction instruction) {
    return instruction instanceof FunctionAccess access && access.opcode() == Opcode.CALL
        ? bodies.get(access.function())
        : null;
  }
}
