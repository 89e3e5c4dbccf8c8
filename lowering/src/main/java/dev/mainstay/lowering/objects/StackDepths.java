package dev.mainstay.lowering.objects;

import dev.mainstay.lowering.analysis.CallGraph;
import dev.mainstay.wasm.model.WasmFunction;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How much of the shadow stack calls can need. Functions that can recur check on entry how much is
 * left, unless they take no frame; so between two checks only functions that cannot recur take
 * frames, each at most once.
 */
final class StackDepths {
  private final Map<WasmFunction, Integer> depths = new HashMap<>();
  private int behindChecks;
  private int withoutRecursion;

  /**
   * Adds up frames.
   *
   * @param frames the size of each function's frame, in bytes
   */
  StackDepths(CallGraph calls, Map<WasmFunction, Integer> frames) {
    Set<WasmFunction> recursive = calls.recursive();
    var order = calls.calleesFirst();
    boolean deeper = true;
    // More than once for cycles of functions without frames: they pass on what their callees need.
    while (deeper) {
      deeper = false;
      for (var function : order) {
        int below = 0;
        for (var callee : calls.callees(function)) {
          below = Math.max(below, depths.getOrDefault(callee, 0));
        }
        int frame = frames.getOrDefault(function, 0);
        int depth = frame + below;
        if (frame > 0 && recursive.contains(function)) {
          behindChecks = Math.max(behindChecks, depth);
        } else {
          deeper |= depth > depths.getOrDefault(function, 0);
          depths.put(function, depth);
          withoutRecursion = Math.max(withoutRecursion, depth);
        }
      }
    }
    // Throwing the error for a stack that is full takes frames itself, without checks.
    behindChecks = Math.max(behindChecks, withoutRecursion);
  }

  /** What must be left when a check lets a function go on, in bytes. */
  int behindChecks() {
    return behindChecks;
  }

  /** The deepest chain of calls of functions that cannot recur, in bytes. */
  int withoutRecursion() {
    return withoutRecursion;
  }
}
