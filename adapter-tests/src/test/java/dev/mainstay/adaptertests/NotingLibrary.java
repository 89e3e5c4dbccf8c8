package dev.mainstay.adaptertests;

import dev.mainstay.wasm.binary.ModuleReader;
import dev.mainstay.wasm.binary.ModuleWriter;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.ImportName;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.List;

/**
 * {@code library.wasm} with a note at the door: whoever calls a function of WASI sets a byte of the
 * block {@code called} first, at the function's place among the sorted names. A guest that reads
 * the block sees what was called, and not only what was linked.
 */
final class NotingLibrary {
  private static final ImportName CALLED = new ImportName("mainstay:state", "called:256");

  private NotingLibrary() {}

  /** The functions of WASI that a library has, sorted. */
  static List<String> functions(WasmModule library) {
    return library.exports().stream()
        .map(Export::name)
        .filter(name -> name.startsWith("wasi:"))
        .sorted()
        .toList();
  }

  /** The library with notes. */
  static byte[] of(byte[] library) {
    var module = ModuleReader.read(library);
    var names = functions(module);
    var address =
        WasmFunction.imported(
            CALLED, module.functionType(new FunctionType(List.of(), List.of(NumberType.I32))));
    module.functions().add(0, address);
    module
        .exports()
        .replaceAll(
            export -> {
              int number = names.indexOf(export.name());
              if (number < 0) {
                return export;
              }
              var answer = module.exportedFunction(export.name()).orElseThrow();
              return new Export(export.name(), noting(module, number, address, answer));
            });
    return ModuleWriter.write(module);
  }

  private static WasmFunction noting(
      WasmModule module, int number, WasmFunction address, WasmFunction answer) {
    int params = answer.signature().params().size();
    var code = new CodeBuilder(params);
    code.call(address).i32(1).access(Opcode.I32_STORE8, module.memories().get(0), 0, number);
    for (int i = 0; i < params; i++) {
      code.get(i);
    }
    var noting = WasmFunction.defined(answer.type(), code.call(answer).end().build());
    module.functions().add(noting);
    return noting;
  }
}
