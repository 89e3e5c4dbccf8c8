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
 * calls become the instructions. And it may import what it exports itself, as Java's {@code
 * Math.sqrt} does: those calls go to the exported function.
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
    replaceCalls(module, exports);
    var reachable = Reachable.from(roots);
    LibraryRules.check(module, exports, reachable);

    var library = new WasmModule();
    for (var memory : module.memories()) {
      memory.setLimits(Limits.atLeast(0));
      library.memories().add(memory);
    }
    for (var function : module.functions()) {
      if (reachable.functions().contains(function)) {
        function.setType(library.functionType(function.signature()));
        library.functions().add(function);
      }
    }
    library.exports().addAll(exports);
    return library;
  }

  /** Sends calls of imports to what they stand for. */
  private static void replaceCalls(WasmModule module, List<Export> exports) {
    var instructions = instructions(module);
    var own = new HashMap<String, WasmFunction>();
    for (var export : exports) {
      own.put(export.name(), (WasmFunction) export.item());
    }
    var imports = new HashMap<ImportName, WasmFunction>();
    var targets = new HashMap<WasmFunction, WasmFunction>();
    for (var function : module.functions()) {
      var imported = function.imported();
      if (imported != null) {
        var target = own.get(imported.module() + "#" + imported.field());
        if (target == null) {
          target = imports.putIfAbsent(imported, function);
        }
        if (target != null) {
          targets.put(function, target);
        }
      }
    }
    for (var function : module.functions()) {
      if (function.hasCode()) {
        function.setCode(replaceCalls(function.code(), instructions, targets));
      }
    }
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
      Code code, Map<WasmFunction, Opcode> instructions, Map<WasmFunction, WasmFunction> targets) {
    var result = new ArrayList<Instruction>();
    var offsets = new int[code.instructions().size()];
    for (int i = 0; i < offsets.length; i++) {
      var instruction = code.instructions().get(i);
      offsets[i] = code.offset(i);
      if (instruction instanceof FunctionAccess access) {
        var opcode = instructions.get(access.function());
        var target = targets.get(access.function());
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
