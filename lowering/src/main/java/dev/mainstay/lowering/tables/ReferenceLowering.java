package dev.mainstay.lowering.tables;

import dev.mainstay.lowering.LoweringException;
import dev.mainstay.lowering.StaticMemory;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Feature;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.CallIndirect;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Instruction.GlobalAccess;
import dev.mainstay.wasm.code.Instruction.I32Const;
import dev.mainstay.wasm.code.Instruction.RefNull;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.RecursionGroup;
import dev.mainstay.wasm.model.Subtyping;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * References of a module without objects become numbers, and its tables what {@link FunctionTable}
 * and {@link MemoryTables} say. A reference to a function is its index in the function table; one
 * to something of the host is a number that the host chose: its number n is {@code n << 2 | 2}.
 * Null is 0. What passes a reference to the host or gets one from it, passes such a number.
 *
 * <p>Lowers reference types, typed function references, and the instructions on tables of the
 * bulk-memory proposal; leaves {@code memory.copy} and at most one table, to which nobody writes.
 * Declared supertypes of functions are known to calls through tables and then go, and so do exports
 * of tables: what calls a preview-1 payload calls functions.
 *
 * <p>Source: WebAssembly Core Specification 3.0.
 */
public final class ReferenceLowering {
  private final WasmModule module;
  private final StaticMemory memory;

  private ReferenceLowering(WasmModule module, StaticMemory memory) {
    this.module = module;
    this.memory = memory;
  }

  /** Whether a module has more to do with references and tables than a target can. */
  public static boolean isNeeded(WasmModule module, Set<Feature> available) {
    return ReferenceUses.exceed(module, available);
  }

  /**
   * Lowers a module, in place.
   *
   * @param memory where tables go that the program changes
   * @throws LoweringException for references and tables that are imported
   */
  public static void run(WasmModule module, StaticMemory memory) {
    new ReferenceLowering(module, memory).run();
  }

  private void run() {
    checkImports();
    module.exports().removeIf(export -> export.item() instanceof WasmTable);
    var functions = FunctionTable.of(module, new Subtyping(module));
    var tables = new MemoryTables(module, memory, functions);
    module.types().clear();
    for (var tag : module.tags()) {
      module.types().add(RecursionGroup.of(tag.type()));
    }
    var bodies = new LinkedHashMap<WasmFunction, Code>();
    for (var function : List.copyOf(module.functions())) {
      if (function.hasCode()) {
        bodies.put(function, new ReferenceBody(module, function, functions, tables).lower());
      }
    }
    // Signatures change only now: the bodies were lowered with those that they were written for.
    for (var function : module.functions()) {
      function.setType(module.functionType(FunctionTable.lowered(function.signature())));
    }
    bodies.forEach(WasmFunction::setCode);
    for (var global : module.globals()) {
      lower(global, functions);
    }
    tables.finish(new Values(functions, constants()));
    functions.emit(module, callsIndirectly());
  }

  private void checkImports() {
    for (var global : module.globals()) {
      if (global.isImported() && global.type().isReference()) {
        throw new LoweringException(
            "imported-reference",
            "global "
                + global
                + " is imported from "
                + global.imported()
                + " and holds a reference; references cannot come from outside");
      }
    }
  }

  private static void lower(WasmGlobal global, FunctionTable functions) {
    if (global.type().isReference()) {
      var instructions = new ArrayList<Instruction>();
      for (var instruction : global.initializer().instructions()) {
        if (instruction instanceof RefNull) {
          instructions.add(new I32Const(0));
        } else if (instruction instanceof FunctionAccess access) {
          instructions.add(new I32Const(functions.index(access.function())));
        } else {
          instructions.add(instruction);
        }
      }
      global.redefine(NumberType.I32, new ConstantExpression(instructions));
    }
  }

  /** The globals that never change and whose value is known: elements may refer to them. */
  private Map<WasmGlobal, Integer> constants() {
    var constants = new LinkedHashMap<WasmGlobal, Integer>();
    for (var global : module.globals()) {
      if (!global.isImported() && !global.mutable()) {
        var instructions = global.initializer().instructions();
        if (instructions.size() == 1 && instructions.get(0) instanceof I32Const number) {
          constants.put(global, number.value());
        } else if (instructions.size() == 1
            && instructions.get(0) instanceof GlobalAccess access
            && constants.containsKey(access.global())) {
          constants.put(global, constants.get(access.global()));
        }
      }
    }
    return constants;
  }

  private boolean callsIndirectly() {
    return module.functions().stream()
        .filter(WasmFunction::hasCode)
        .flatMap(function -> function.code().instructions().stream())
        .anyMatch(CallIndirect.class::isInstance);
  }

  /** The expressions of elements: functions, nulls, globals. */
  private record Values(FunctionTable functions, Map<WasmGlobal, Integer> constants)
      implements ElementValues {
    @Override
    public OptionalInt constant(ConstantExpression element) {
      if (element.instructions().size() == 1) {
        var instruction = element.instructions().get(0);
        if (instruction instanceof RefNull) {
          return OptionalInt.of(0);
        }
        if (instruction instanceof FunctionAccess access && access.opcode() == Opcode.REF_FUNC) {
          return OptionalInt.of(functions.index(access.function()));
        }
        if (instruction instanceof GlobalAccess access) {
          var value = constants.get(access.global());
          return value == null ? OptionalInt.empty() : OptionalInt.of(value);
        }
      }
      return OptionalInt.empty();
    }

    @Override
    public void push(ConstantExpression element, CodeBuilder code) {
      // Whatever refers to no function and is no null was lowered with the globals.
      element.instructions().forEach(code::emit);
    }
  }
}
