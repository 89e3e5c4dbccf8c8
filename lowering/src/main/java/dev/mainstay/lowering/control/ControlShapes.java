package dev.mainstay.lowering.control;

import dev.mainstay.wasm.model.Subtyping;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;

/** Gives the checks, guards and loops of a module their cheapest form. */
public final class ControlShapes {
  private ControlShapes() {}

  /**
   * Rewrites all functions of a module in place.
   *
   * @param trusted whether the module's accesses to objects never trap, because the producer has
   *     checked before
   */
  public static void run(WasmModule module, boolean trusted) {
    var types = new Subtyping(module);
    module.functions().stream()
        .filter(WasmFunction::hasCode)
        .forEach(
            function -> {
              if (trusted) {
                CheckShapes.run(function);
              }
              LoopShapes.run(types, function);
              GuardShapes.run(types, function);
            });
  }
}
