package dev.mainstay.lowering.analysis;

import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.WasmFunction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * The heaviest chain of calls, where every function counts once however often it is in the chain.
 */
public final class DeepestPath {
  private DeepestPath() {}

  /**
   * The sum of weights along the heaviest chain.
   *
   * @param functions the module's functions, lowered
   * @param before the calls as they were before, which knows more of indirect ones
   * @param weight what a function adds
   */
  public static int of(
      List<WasmFunction> functions, CallGraph before, ToIntFunction<WasmFunction> weight) {
    Map<WasmFunction, Integer> numbers = new HashMap<>();
    functions.forEach(function -> numbers.put(function, numbers.size()));
    var successors = new int[functions.size()][];
    for (int i = 0; i < successors.length; i++) {
      successors[i] = callees(functions.get(i), before, numbers);
    }
    var depths = new int[successors.length];
    int deepest = 0;
    for (var component : Components.of(successors)) {
      int own = 0;
      int below = 0;
      for (int node : component) {
        own += weight.applyAsInt(functions.get(node));
        for (int successor : successors[node]) {
          // What is in the same component has no depth yet.
          below = Math.max(below, depths[successor]);
        }
      }
      for (int node : component) {
        depths[node] = own + below;
      }
      deepest = Math.max(deepest, own + below);
    }
    return deepest;
  }

  private static int[] callees(
      WasmFunction function, CallGraph before, Map<WasmFunction, Integer> numbers) {
    if (!function.hasCode()) {
      return new int[0];
    }
    var direct =
        function.code().instructions().stream()
            .filter(instruction -> instruction.opcode() == Opcode.CALL)
            .map(instruction -> ((FunctionAccess) instruction).function());
    var known = before.contains(function) ? before.callees(function) : Set.<WasmFunction>of();
    return Stream.concat(direct, known.stream())
        .filter(numbers::containsKey)
        .mapToInt(numbers::get)
        .distinct()
        .toArray();
  }
}
