package dev.mainstay.lowering.numeric;

import dev.mainstay.lowering.LoweringException;
import dev.mainstay.lowering.LoweringException.Reason;
import dev.mainstay.wasm.code.Feature;
import dev.mainstay.wasm.code.Instruction.GlobalAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmModule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;

/**
 * Globals that the host sees do not change. One that is declared variable, but that no code
 * changes, becomes a constant; others cannot be lowered.
 */
public final class MutableGlobals {
  private MutableGlobals() {}

  /**
   * Lowers a module, in place.
   *
   * @throws LoweringException for the globals that change and are imported or exported, all of them
   */
  public static void run(WasmModule module) {
    var written = written(module);
    var reasons = new ArrayList<Reason>();
    for (var global : module.globals()) {
      if (global.isImported() && global.mutable()) {
        reasons.add(reason(global, "imported from " + global.imported()));
      }
    }
    for (var export : module.exports()) {
      if (export.item() instanceof WasmGlobal global && global.mutable() && !global.isImported()) {
        if (written.contains(global)) {
          reasons.add(reason(global, "exported as " + export.name()));
        } else {
          global.setMutable(false);
        }
      }
    }
    if (!reasons.isEmpty()) {
      throw new LoweringException(reasons);
    }
  }

  private static Set<WasmGlobal> written(WasmModule module) {
    var written = new HashSet<WasmGlobal>();
    module.functions().stream()
        .filter(WasmFunction::hasCode)
        .flatMap(function -> function.code().instructions().stream())
        .filter(instruction -> instruction.opcode() == Opcode.GLOBAL_SET)
        .forEach(instruction -> written.add(((GlobalAccess) instruction).global()));
    return written;
  }

  private static Reason reason(WasmGlobal global, String how) {
    return new Reason(
        "mutable-global",
        "global " + global + " changes and is " + how + ", but the device has no such globals",
        null,
        "pass the value through functions, or choose a profile that has "
            + Feature.MUTABLE_GLOBALS);
  }
}
