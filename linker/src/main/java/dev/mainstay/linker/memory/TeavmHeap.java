package dev.mainstay.linker.memory;

import dev.mainstay.linker.report.Problem;
import dev.mainstay.linker.report.Problems;
import dev.mainstay.lowering.StaticMemory;
import dev.mainstay.wasm.code.CodeBuilder;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Instruction.GlobalAccess;
import dev.mainstay.wasm.code.Instruction.I32Const;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.ImportName;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmModule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * TeaVM's own heap, which direct buffers live in. Its module always initializes it, at {@code
 * teavmMemory.heapOffset}, with {@code Heap.init(heapOffset, smallest, maxSize - heapOffset)}; we
 * leave that out where nothing else uses the heap, and give it a region of the smallest size where
 * something does. It cannot grow: it takes new pages to follow its region, which they do not.
 *
 * <p>Checked against TeaVM 0.16.0, org.teavm.runtime.heap.Heap.
 */
public final class TeavmHeap {
  private static final ImportName OFFSET = new ImportName("teavmMemory", "heapOffset");
  private static final ImportName SIZE = new ImportName("teavmMemory", "maxSize");

  /** How many instructions the initialization has. */
  private static final int LENGTH = 6;

  private final WasmModule module;

  private TeavmHeap(WasmModule module) {
    this.module = module;
  }

  /**
   * Settles the heap of a module, if it has one.
   *
   * @param module the module, pruned
   * @param statics where a region is reserved
   * @return whether something became superfluous
   */
  public static boolean settle(WasmModule module, StaticMemory statics, Problems problems) {
    return new TeavmHeap(module).settle(statics, problems);
  }

  private boolean settle(StaticMemory statics, Problems problems) {
    var offset = global(OFFSET);
    var size = global(SIZE);
    if (offset == null && size == null) {
      return false;
    }
    for (var function : List.copyOf(module.functions())) {
      int at = offset == null || size == null ? -1 : find(function, offset, size);
      if (at >= 0 && offset != null && size != null) {
        var instructions = function.code().instructions();
        var initializer = ((FunctionAccess) instructions.get(at + LENGTH - 1)).function();
        if (!isUsed(initializer)) {
          remove(function, at);
          return true;
        }
        int smallest = ((I32Const) instructions.get(at + 1)).value();
        int region = statics.reserve(smallest, 16);
        offset.redefine(NumberType.I32, ConstantExpression.i32(region));
        size.redefine(NumberType.I32, ConstantExpression.i32(region + smallest));
        return false;
      }
    }
    problems.add(
        new Problem(
            "teavm-heap",
            "the module imports teavmMemory heapOffset or maxSize, but not for a call of Heap.init",
            null,
            "a module made by TeaVM 0.15",
            "compile with the version of TeaVM that Mainstay comes with"));
    return false;
  }

  private @Nullable WasmGlobal global(ImportName name) {
    return module.globals().stream()
        .filter(global -> name.equals(global.imported()))
        .findFirst()
        .orElse(null);
  }

  private static int find(WasmFunction function, WasmGlobal offset, WasmGlobal size) {
    if (!function.hasCode()) {
      return -1;
    }
    var instructions = function.code().instructions();
    for (int i = 0; i + LENGTH <= instructions.size(); i++) {
      if (reads(instructions.get(i), offset)
          && instructions.get(i + 1) instanceof I32Const
          && reads(instructions.get(i + 2), size)
          && reads(instructions.get(i + 3), offset)
          && instructions.get(i + 4).opcode() == Opcode.I32_SUB
          && instructions.get(i + 5).opcode() == Opcode.CALL) {
        return i;
      }
    }
    return -1;
  }

  private static boolean reads(Instruction instruction, WasmGlobal global) {
    return instruction.opcode() == Opcode.GLOBAL_GET
        && instruction instanceof GlobalAccess access
        && access.global() == global;
  }

  /** Whether anybody but the initializer reads a global that it sets: the heap's fields. */
  private boolean isUsed(WasmFunction initializer) {
    Set<WasmGlobal> fields = new HashSet<>();
    for (var instruction : initializer.code().instructions()) {
      if (instruction.opcode() == Opcode.GLOBAL_SET && instruction instanceof GlobalAccess access) {
        fields.add(access.global());
      }
    }
    return module.functions().stream()
        .filter(function -> function != initializer && function.hasCode())
        .flatMap(function -> function.code().instructions().stream())
        .anyMatch(
            instruction ->
                instruction.opcode() == Opcode.GLOBAL_GET
                    && instruction instanceof GlobalAccess access
                    && fields.contains(access.global()));
  }

  private static void remove(WasmFunction function, int at) {
    var code = function.code();
    var builder =
        new CodeBuilder(function.signature().params().size(), code.locals(), code.label());
    for (int i = 0; i < code.instructions().size(); i++) {
      if (i < at || i >= at + LENGTH) {
        builder.at(code.offset(i)).emit(code.instructions().get(i));
      }
    }
    function.setCode(builder.build());
  }
}
