package dev.mainstay.lowering.analysis;

import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Finds the functions that run at most once in a call from the host: those that are exported or the
 * start, and those that are called in one place alone, which is in such a function and in no loop.
 */
public final class CalledOnce {
  private final Map<WasmFunction, Integer> uses = new HashMap<>();

  private CalledOnce(WasmModule module) {
    for (var function : module.functions()) {
      if (function.hasCode()) {
        for (var instruction : function.code().instructions()) {
          if (instruction instanceof FunctionAccess access) {
            uses.merge(access.function(), 1, Integer::sum);
          }
        }
      }
    }
    for (var segment : module.elements()) {
      for (var element : segment.elements()) {
        for (var instruction : element.instructions()) {
          if (instruction instanceof FunctionAccess access) {
            uses.merge(access.function(), 2, Integer::sum);
          }
        }
      }
    }
    for (var global : module.globals()) {
      if (!global.isImported()) {
        for (var instruction : global.initializer().instructions()) {
          if (instruction instanceof FunctionAccess access) {
            uses.merge(access.function(), 2, Integer::sum);
          }
        }
      }
    }
  }

  /** The functions of a module that run at most once. */
  public static Set<WasmFunction> in(WasmModule module) {
    return new CalledOnce(module).find(module);
  }

  private Set<WasmFunction> find(WasmModule module) {
    var roots = new LinkedHashSet<WasmFunction>();
    for (var export : module.exports()) {
      if (export.item() instanceof WasmFunction function) {
        roots.add(function);
      }
    }
    var start = module.start();
    if (start != null) {
      roots.add(start);
    }
    var once = new HashSet<WasmFunction>();
    var waiting = new ArrayDeque<WasmFunction>();
    for (var root : roots) {
      if (uses.getOrDefault(root, 0) == 0 && once.add(root)) {
        waiting.add(root);
      }
    }
    while (!waiting.isEmpty()) {
      var function = waiting.remove();
      if (function.hasCode()) {
        for (var callee : calledOutsideOfLoops(function)) {
          if (uses.getOrDefault(callee, 0) == 1 && !roots.contains(callee) && once.add(callee)) {
            waiting.add(callee);
          }
        }
      }
    }
    return once;
  }

  private static Set<WasmFunction> calledOutsideOfLoops(WasmFunction function) {
    var callees = new LinkedHashSet<WasmFunction>();
    var blocks = new ArrayDeque<Boolean>();
    int loops = 0;
    for (var instruction : function.code().instructions()) {
      switch (instruction.opcode()) {
        case LOOP -> {
          blocks.push(true);
          loops++;
        }
        case BLOCK, IF, TRY, TRY_TABLE -> blocks.push(false);
        case END, DELEGATE -> {
          if (!blocks.isEmpty() && blocks.pop()) {
            loops--;
          }
        }
        default -> {
          if (loops == 0
              && instruction.opcode() == Opcode.CALL
              && instruction instanceof FunctionAccess access) {
            callees.add(access.function());
          }
        }
      }
    }
    return callees;
  }
}
