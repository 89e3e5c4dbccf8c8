package dev.mainstay.linker.entry;

import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether a module's start function can call the host. It runs while the module is instantiated,
 * when several hosts do not know the module's memory yet; so such a function must run later.
 */
final class StartReach {
  /** What the lowering and the layout answer later on. */
  private static final Set<String> ANSWERED =
      Set.of("mainstay:object", "mainstay:layout", "mainstay:lowering");

  private StartReach() {}

  static boolean mayCallHost(WasmModule module, WasmFunction start) {
    var seen = new HashSet<WasmFunction>();
    var waiting = new ArrayDeque<WasmFunction>();
    seen.add(start);
    waiting.add(start);
    while (!waiting.isEmpty()) {
      var function = waiting.poll();
      var imported = function.imported();
      if (imported != null) {
        if (!ANSWERED.contains(imported.module())) {
          return true;
        }
        continue;
      }
      for (var instruction : function.code().instructions()) {
        switch (instruction.opcode()) {
          case CALL, RETURN_CALL -> {
            if (instruction instanceof FunctionAccess access && seen.add(access.function())) {
              waiting.add(access.function());
            }
          }
          // Which function that is, nobody knows.
          case CALL_REF, CALL_INDIRECT, RETURN_CALL_REF, RETURN_CALL_INDIRECT -> {
            return module.functions().stream().anyMatch(StartReach::isHost);
          }
          default -> {}
        }
      }
    }
    return false;
  }

  private static boolean isHost(WasmFunction function) {
    var imported = function.imported();
    return imported != null && !ANSWERED.contains(imported.module());
  }
}
