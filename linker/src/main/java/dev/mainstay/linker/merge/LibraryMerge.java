package dev.mainstay.linker.merge;

import dev.mainstay.linker.library.Reachable;
import dev.mainstay.linker.report.LinkException;
import dev.mainstay.linker.report.Problem;
import dev.mainstay.linker.rewrite.CodeRewriting;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Instruction.MemoryAccess;
import dev.mainstay.wasm.code.Instruction.MemoryCopy;
import dev.mainstay.wasm.code.Instruction.MemoryOperation;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.ImportName;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Moves functions of the library into a module, each when somebody asks for it, with all that it
 * calls. The library's memory becomes the module's; types are found again or added; an import that
 * the module has as well becomes the same one.
 */
public final class LibraryMerge {
  private record Import(ImportName name, FunctionType type) {}

  private static final String PREVIEW_1 = "wasi_snapshot_preview1";

  private final WasmModule module;
  private final WasmMemory memory;
  private final Map<String, WasmFunction> exports = new HashMap<>();
  private final Map<Import, WasmFunction> imports = new HashMap<>();
  private final Set<WasmFunction> moved = new LinkedHashSet<>();
  private final SortedMap<String, WasmFunction> taken = new TreeMap<>();

  /**
   * A merge that has taken nothing yet.
   *
   * @param library the library, which this merge consumes
   * @param module where functions go
   * @param memory what the library's memory becomes
   */
  public LibraryMerge(WasmModule library, WasmModule module, WasmMemory memory) {
    this.module = module;
    this.memory = memory;
    for (var export : library.exports()) {
      if (export.item() instanceof WasmFunction function) {
        exports.put(export.name(), function);
      }
    }
    for (var function : module.functions()) {
      note(function);
    }
  }

  /** Takes the function exported under a name, with all that it calls. */
  public Optional<WasmFunction> take(String exportName) {
    var function = exports.get(exportName);
    if (function == null) {
      return Optional.empty();
    }
    taken.put(exportName, function);
    move(function);
    return Optional.of(function);
  }

  /**
   * The functions of preview 1 that a function exported under a name would call, by itself or by
   * others; empty if there is none of that name.
   */
  public Set<ImportName> hostFunctions(String exportName) {
    var function = exports.get(exportName);
    if (function == null) {
      return Set.of();
    }
    return Reachable.from(List.of(function)).functions().stream()
        .map(WasmFunction::imported)
        .filter(Objects::nonNull)
        .filter(name -> name.module().equals(PREVIEW_1))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The functions that were taken, by their names, sorted. */
  public SortedMap<String, WasmFunction> taken() {
    return Collections.unmodifiableSortedMap(taken);
  }

  /** The functions that came from the library: those taken and those that they call. */
  public Set<WasmFunction> moved() {
    return Collections.unmodifiableSet(moved);
  }

  private void note(WasmFunction function) {
    var name = function.imported();
    if (name != null) {
      imports.putIfAbsent(new Import(name, function.signature()), function);
    }
  }

  private void move(WasmFunction root) {
    var waiting = new ArrayDeque<WasmFunction>();
    if (moved.add(root)) {
      waiting.add(root);
    }
    while (!waiting.isEmpty()) {
      var function = waiting.poll();
      function.setType(module.functionType(function.signature()));
      module.functions().add(function);
      if (function.hasCode()) {
        // Offsets are those of the library's file, not of the module's.
        function.setCode(
            Code.of(
                function.code().locals(), function.code().label(), function.code().instructions()));
        CodeRewriting.rewrite(function, instruction -> adopt(function, instruction, waiting));
      }
    }
  }

  private @Nullable List<Instruction> adopt(
      WasmFunction function, Instruction instruction, ArrayDeque<WasmFunction> waiting) {
    if (instruction instanceof FunctionAccess access) {
      var target = adopt(access.function(), waiting);
      return target == access.function()
          ? null
          : List.of(new FunctionAccess(access.opcode(), target));
    }
    if (instruction instanceof MemoryAccess access) {
      return List.of(
          new MemoryAccess(access.opcode(), memory, access.alignment(), access.offset()));
    }
    if (instruction instanceof MemoryOperation operation) {
      return List.of(new MemoryOperation(operation.opcode(), memory));
    }
    if (instruction instanceof MemoryCopy) {
      return List.of(new MemoryCopy(memory, memory));
    }
    return switch (instruction.opcode().operands()) {
      case NONE, BLOCK_TYPE, LABEL, LABELS, LOCAL, I32, I64, F32, F64 -> null;
      default ->
          throw new LinkException(
              List.of(
                  new Problem(
                      "bad-library",
                      "the library's function "
                          + function
                          + " contains "
                          + instruction.opcode().text(),
                      null,
                      "a library of functions that use nothing but memory, locals and calls",
                      "use the library.wasm that belongs to this version of the linker")));
    };
  }

  private WasmFunction adopt(WasmFunction callee, ArrayDeque<WasmFunction> waiting) {
    var name = callee.imported();
    if (name != null) {
      var same = imports.putIfAbsent(new Import(name, callee.signature()), callee);
      if (same != null) {
        return same;
      }
    }
    if (moved.add(callee)) {
      waiting.add(callee);
    }
    return callee;
  }
}
