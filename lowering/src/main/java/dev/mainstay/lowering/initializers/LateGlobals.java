package dev.mainstay.lowering.initializers;

import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.GlobalAccess;
import dev.mainstay.wasm.code.Instruction.RefNull;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmModule;
import java.util.HashSet;
import java.util.Set;

/**
 * Globals that hold references and are initialized from what the host supplies get their value when
 * the module is instantiated. Until then they are null, whatever their type says; nothing runs
 * before.
 */
public final class LateGlobals {
  private LateGlobals() {}

  /** Rewrites the globals of a module in place. */
  public static void run(WasmModule module) {
    var late = new HashSet<WasmGlobal>();
    var code = new CodeBuilder(0);
    for (var global : module.globals()) {
      if (!global.isImported()
          && global.type() instanceof ReferenceType type
          && global.initializer().instructions().stream().anyMatch(i -> isLate(i, late))) {
        global.initializer().instructions().forEach(code::emit);
        code.set(global);
        global.redefine(type, ConstantExpression.of(new RefNull(type.heap())));
        global.setMutable(true);
        late.add(global);
      }
    }
    StartCode.prepend(module, code);
  }

  private static boolean isLate(Instruction instruction, Set<WasmGlobal> late) {
    return instruction instanceof GlobalAccess access
        && (access.global().isImported() || late.contains(access.global()));
  }
}
