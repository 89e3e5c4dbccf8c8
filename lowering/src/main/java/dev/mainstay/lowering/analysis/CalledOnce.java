package dev.mainstay.lowering.analysis;

import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Finds the functions that run at most once in a call from the host: those that are exported or the
 * start, and those that are called in one place alone, which is in such a function and in no loop.
 */
public final class CalledOnce {
  private CalledOnce() {}

  /** The functions of a module that run at most once. */
  public static Set<WasmFunction> in(WasmModule module) {
    var uses = FunctionUses.in(module);
    var once = new HashSet<WasmFunction>();
    var waiting = new ArrayDeque<WasmFunction>();
    for (var root : uses.entries()) {
      if (uses.calls(root) == 0 && !uses.isReferred(root) && once.add(root)) {
        waiting.add(root);
      }
    }
    while (!waiting.isEmpty()) {
      var function = waiting.remove();
      if (function.hasCode()) {
        for (var callee : calledOutsideOfLoops(function)) {
          if (uses.isSingle(callee) && once.add(callee)) {
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
