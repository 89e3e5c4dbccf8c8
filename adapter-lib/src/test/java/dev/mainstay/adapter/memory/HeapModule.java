package dev.mainstay.adapter.memory;

import dev.mainstay.linker.library.LibraryCutter;
import dev.mainstay.wasm.binary.ModuleReader;
import dev.mainstay.wasm.binary.ModuleWriter;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Instruction.GlobalAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmModule;

/**
 * The collector as a module of its own, cut out of {@code library.wasm}.
 *
 * <p>What the linker makes constants of are imported globals here, so that one module serves all
 * tests and runs as fast as with constants.
 */
final class HeapModule {
  private static final String RESOURCE = "/META-INF/mainstay/library.wasm";
  private static final Set<String> CONSTANTS = Set.of("mainstay:state", "mainstay:layout");
  private static final dev.mainstay.wasm.model.WasmModule MODULE = cut();
  private static final WasmModule PARSED = Parser.parse(ModuleWriter.write(MODULE));

  private HeapModule() {}

  /** The module for Endive. */
  static WasmModule parsed() {
    return PARSED;
  }

  /** The bytes of each function's instructions. */
  static Map<String, Integer> sizes() {
    var sizes = new java.util.TreeMap<String, Integer>();
    var module = ModuleReader.read(ModuleWriter.write(MODULE));
    for (var function : module.functions()) {
      if (function.hasCode()) {
        var code = function.code();
        int last = code.instructions().size() - 1;
        sizes.put(String.valueOf(function.name()), code.offset(last) + 1 - code.offset(0));
      }
    }
    return sizes;
  }

  private static dev.mainstay.wasm.model.WasmModule cut() {
    var library = ModuleReader.read(library());
    library.exports().removeIf(export -> !export.name().startsWith("mainstay:heap#"));
    var heap = LibraryCutter.cut(library);
    var constants = new HashMap<WasmFunction, WasmGlobal>();
    for (var function : heap.functions()) {
      var imported = function.imported();
      if (imported != null && CONSTANTS.contains(imported.module())) {
        var global = WasmGlobal.imported(imported, NumberType.I32, true);
        heap.globals().add(global);
        constants.put(function, global);
      }
    }
    heap.functions().removeAll(constants.keySet());
    for (var function : heap.functions()) {
      if (function.hasCode()) {
        var code = function.code();
        List<Instruction> instructions =
            code.instructions().stream()
                .map(instruction -> constant(instruction, constants))
                .toList();
        function.setCode(Code.of(code.locals(), instructions));
      }
    }
    return heap;
  }

  private static Instruction constant(
      Instruction instruction, Map<WasmFunction, WasmGlobal> constants) {
    if (instruction instanceof FunctionAccess access) {
      var global = constants.get(access.function());
      if (global != null) {
        return new GlobalAccess(Opcode.GLOBAL_GET, global);
      }
    }
    return instruction;
  }

  /** The bytes of {@code library.wasm}. */
  static byte[] library() {
    try (var in = HeapModule.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path: build adapter-lib");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
