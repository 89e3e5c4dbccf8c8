package dev.mainstay.linker.library;

import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.model.WasmFunction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The functions that some others lead to by calls, each with the shortest way there. */
public final class Reachable {
  private final Map<WasmFunction, @Nullable WasmFunction> callers = new LinkedHashMap<>();

  private Reachable() {}

  /** All functions that {@code roots} call, directly or not, and the roots themselves. */
  public static Reachable from(Collection<WasmFunction> roots) {
    var reachable = new Reachable();
    var waiting = new ArrayDeque<WasmFunction>();
    for (var root : roots) {
      if (!reachable.callers.containsKey(root)) {
        reachable.callers.put(root, null);
        waiting.add(root);
      }
    }
    while (!waiting.isEmpty()) {
      var function = waiting.remove();
      if (!function.hasCode()) {
        continue;
      }
      for (var instruction : function.code().instructions()) {
        if (instruction instanceof FunctionAccess access
            && !reachable.callers.containsKey(access.function())) {
          reachable.callers.put(access.function(), function);
          waiting.add(access.function());
        }
      }
    }
    return reachable;
  }

  /** The functions, those with the shortest ways first. */
  public Set<WasmFunction> functions() {
    return Collections.unmodifiableSet(callers.keySet());
  }

  /** From a root to the function, both included. */
  public List<WasmFunction> way(WasmFunction function) {
    var way = new ArrayList<WasmFunction>();
    for (@Nullable WasmFunction step = function; step != null; step = callers.get(step)) {
      way.add(0, step);
    }
    return way;
  }
}
