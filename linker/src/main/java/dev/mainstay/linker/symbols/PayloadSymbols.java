package dev.mainstay.linker.symbols;

import dev.mainstay.symbols.PayloadId;
import dev.mainstay.symbols.Symbols;
import dev.mainstay.wasm.binary.ModuleReader;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.source.SourceFrame;
import dev.mainstay.wasm.source.SourceLines;
import dev.mainstay.wasm.source.SourcePositions;
import java.util.ArrayList;
import java.util.List;

/** Finds out where the instructions of a module went when it was written. */
public final class PayloadSymbols {
  private PayloadSymbols() {}

  /**
   * The symbols of a module.
   *
   * @param module the module as it was written
   * @param bytes what was written
   * @param traces what the numbers in its own stack traces stand for
   */
  public static Symbols of(WasmModule module, byte[] bytes, List<SourceFrame> traces) {
    var written = ModuleReader.read(bytes).functions();
    var functions = new ArrayList<Symbols.Function>();
    var lines = new SourceLines.Builder();
    // Index spaces begin with what is imported.
    module.functions().stream()
        .filter(WasmFunction::isImported)
        .forEach(function -> functions.add(new Symbols.Function(imported(function), 0)));
    for (var function : module.functions()) {
      if (!function.isImported()) {
        var place = written.get(functions.size());
        functions.add(
            new Symbols.Function(
                module.positions().frame(function, SourcePositions.UNKNOWN),
                place.code().offset(0)));
        add(module.positions(), function, place, lines);
      }
    }
    return new Symbols(PayloadId.of(bytes), functions, lines.build(), traces);
  }

  private static SourceFrame imported(WasmFunction function) {
    var name = function.imported();
    return SourceFrame.named(name == null ? "?" : name.module() + "." + name.field());
  }

  private static void add(
      SourcePositions positions,
      WasmFunction function,
      WasmFunction written,
      SourceLines.Builder lines) {
    var code = function.code();
    if (written.code().instructions().size() != code.instructions().size()) {
      throw new IllegalStateException("the code of " + function + " was not written as it is");
    }
    for (int i = 0; i < code.instructions().size(); i++) {
      lines.from(written.code().offset(i), positions.frame(function, code.offset(i)));
    }
  }
}
