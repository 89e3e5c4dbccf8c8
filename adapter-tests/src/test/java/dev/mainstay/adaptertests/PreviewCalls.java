package dev.mainstay.adaptertests;

import static java.util.stream.Collectors.toMap;

import dev.mainstay.linker.resolve.Resolver;
import dev.mainstay.linker.rewrite.ConstantBranches;
import dev.mainstay.wasm.binary.ModuleReader;
import dev.mainstay.wasm.binary.ModuleWriter;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.TreeSet;

/**
 * Which functions of preview 1 a function of the library can come to call.
 *
 * @param library the library, with its questions about the payload answered
 */
record PreviewCalls(WasmModule library) {
  private static final String LAYOUT = "mainstay:layout";
  private static final String PREVIEW_1 = "wasi_snapshot_preview1";

  /**
   * The calls in a payload that has everything, or nothing, of what the library asks about: streams
   * over files are one such thing.
   */
  static PreviewCalls ofPayloadWith(boolean everything) {
    var module = ModuleReader.read(WasiGuest.library());
    var constants =
        module.functions().stream()
            .map(WasmFunction::imported)
            .filter(name -> name != null && name.module().equals(LAYOUT))
            .collect(
                toMap(
                    name -> name.field(),
                    name -> everything || name.field().equals("positions") ? 1 : 0));
    Resolver.resolveLayout(module, constants);
    ConstantBranches.decide(module);
    return new PreviewCalls(ModuleReader.read(ModuleWriter.write(module)));
  }

  /** Whether the library has the function. */
  boolean has(String function) {
    return library.exportedFunction(function).isPresent();
  }

  /** What it can call, sorted. */
  TreeSet<String> of(String function) {
    var calls = new TreeSet<String>();
    var seen = new HashSet<WasmFunction>();
    var waiting = new ArrayDeque<WasmFunction>();
    library.exportedFunction(function).ifPresent(waiting::add);
    while (!waiting.isEmpty()) {
      var next = waiting.remove();
      if (!seen.add(next)) {
        continue;
      }
      var imported = next.imported();
      if (imported == null) {
        next.code().instructions().stream()
            .filter(FunctionAccess.class::isInstance)
            .map(instruction -> ((FunctionAccess) instruction).function())
            .forEach(waiting::add);
      } else if (imported.module().equals(PREVIEW_1)) {
        calls.add(imported.field());
      }
    }
    return calls;
  }
}
