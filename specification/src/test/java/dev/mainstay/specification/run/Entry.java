package dev.mainstay.specification.run;

import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.List;

/** A payload has a function that its host can call; not every module of a script has. */
final class Entry {
  private static final String NAME = "specification.entry";

  private Entry() {}

  /** Gives a module that exports no function one that does nothing; whether that was so. */
  static boolean ensure(WasmModule module) {
    if (module.exports().stream().anyMatch(export -> export.item() instanceof WasmFunction)) {
      return false;
    }
    var type = module.functionType(new FunctionType(List.of(), List.of()));
    var function = WasmFunction.defined(type, new CodeBuilder(0).end().build());
    module.functions().add(function);
    module.exports().add(new Export(NAME, function));
    return true;
  }
}
