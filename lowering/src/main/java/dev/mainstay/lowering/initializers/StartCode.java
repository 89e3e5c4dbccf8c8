package dev.mainstay.lowering.initializers;

import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.List;

/** Code that runs when a module is instantiated. */
public final class StartCode {
  private StartCode() {}

  /**
   * Puts code before a module's start function, or makes it one.
   *
   * @param code a function's code without parameters, results and its end; if there is nothing in
   *     it, nothing happens
   */
  public static void prepend(WasmModule module, CodeBuilder code) {
    if (code.instructions().isEmpty()) {
      return;
    }
    var next = module.start();
    if (next != null) {
      code.call(next);
    }
    var start =
        WasmFunction.defined(
            module.functionType(new FunctionType(List.of(), List.of())), code.end().build());
    start.setName("mainstay.start");
    module.functions().add(start);
    module.setStart(start);
  }
}
