package dev.mainstay.linker.library;

import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Instruction.Simple;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.code.Operands;
import dev.mainstay.wasm.model.Export;
import dev.mainstay.wasm.model.ImportName;
import dev.mainstay.wasm.model.Limits;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts the library out of the module that the compiler made of it.
 *
 * <p>Kept are the functions exported under a name with a {@code #} in it, which stands between the
 * module and the field of the import that the function answers, and every function that they call.
 * The rest of the module goes: the start function, data, tables, globals, tags, types, and whatever
 * else is exported. What is kept must keep to {@link LibraryRules}.
 *
 * <p>Java has no word for some instructions, {@code f64.sqrt} for one. A library imports them as
 * functions of module {@value #INSTRUCTIONS}, each under its name in the text format; here the
 * calls become the instructions.
 */
public final class LibraryCutter {
  /** The module that instructions are imported from. */
  public static final String INSTRUCTIONS = "mainstay:instruction";

  private LibraryCutter() {}

  /**
   * Cuts the library out of a module.
   *
   * @param module the compiler's module; its functions end up in the result, so it is of no further
   *     use
   * @return a module with functions, their types, exports and one imported memory of any size;
   *     exports are in the order of their names, functions in the order of the compiler
   * @throws LibraryException if the rules are broken
   */
  public static WasmModule cut(WasmModule module) {
    var exports = new ArrayList<Export>();
    var roots = new ArrayList<WasmFunction>();
    for (var export : module.exports()) {
      if (export.name().contains("#") && export.item() instanceof WasmFunction function) {
        exports.add(export);
        roots.add(function);
      }
    }
    exports.sort(Comparator.comparing(Export::name));
    var instructions = instructions(module);
    var reachable = Reachable.from(roots);
    LibraryRules.check(module, exports, reachable, instructions.keySet());

    var library = new WasmModule();
    for (var memory : module.memories()) {
      memory.setLimits(Limits.atLeast(0));
      library.memories().add(memory);
    }
    var imports = new HashMap<ImportName, WasmFunction>();
    var same = new HashMap<WasmFunction, WasmFunction>();
    for (var function : module.functions()) {
      if (!reachable.functions().contains(function) || instructions.containsKey(function)) {
        continue;
      }
      var imported = function.imported();
      var first = imported == null ? null : imports.putIfAbsent(imported, function);
      if (first != null) {
        same.put(function, first);
        continue;
      }
      function.setType(library.functionType(function.signature()));
      library.functions().add(function);
    }
    for (var function : library.functions()) {
      if (function.hasCode()) {
        function.setCode(replaceCalls(function.code(), instructions, same));
      }
    }
    library.exports().addAll(exports);
    return library;
  }

  /** The imported functions that are instructions. */
  private static Map<WasmFunction, Opcode> instructions(WasmModule module) {
    var found = new HashMap<WasmFunction, Opcode>();
    for (var function : module.functions()) {
      var imported = function.imported();
      if (imported != null && imported.module().equals(INSTRUCTIONS)) {
        Arrays.stream(Opcode.values())
            .filter(opcode -> opcode.text().equals(imported.field()))
            .filter(opcode -> opcode.operands() == Operands.NONE)
            .filter(opcode -> fits(opcode, function))
            .findFirst()
            .ifPresent(opcode -> found.put(function, opcode));
      }
    }
    return found;
  }

  private static boolean fits(Opcode opcode, WasmFunction function) {
    var effect = opcode.signature();
    var type = function.signature();
    return effect != null
        && type.params().equals(effect.params())
        && type.results().equals(effect.results());
  }

  private static Code replaceCalls(
      Code code, Map<WasmFunction, Opcode> instructions, Map<WasmFunction, WasmFunction> same) {
    var result = new ArrayList<Instruction>();
    var offsets = new int[code.instructions().size()];
    for (int i = 0; i < offsets.length; i++) {
      var instruction = code.instructions().get(i);
      offsets[i] = code.offset(i);
      if (instruction instanceof FunctionAccess access) {
        var opcode = instructions.get(access.function());
        var target = same.get(access.function());
        if (opcode != null) {
          instruction = new Simple(opcode);
        } else if (target != null) {
          instruction = new FunctionAccess(access.opcode(), target);
        }
      }
      result.add(instruction);
    }
    return new Code(code.locals(), code.label(), List.copyOf(result), offsets);
  }
}
