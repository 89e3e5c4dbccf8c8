package dev.mainstay.lowering.objects;

import dev.mainstay.lowering.LoweringException;
import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.Limits;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The table through which functions are called whose reference was taken. A reference to a function
 * is its index here; index 0 stays empty, so that a call through null traps.
 */
final class FunctionTable {
  private final WasmTable table = WasmTable.defined(ReferenceType.FUNCREF, Limits.atLeast(0), null);
  private final Map<WasmFunction, Integer> indices = new HashMap<>();
  private final List<WasmFunction> functions = new ArrayList<>();

  /** A table for a module that has none yet. */
  FunctionTable(WasmModule module) {
    if (!module.tables().isEmpty()) {
      throw new LoweringException(
          "unsupported-table",
          "the module has objects and a table of its own; tables beside objects are not lowered"
              + " yet");
    }
  }

  /** The table, for {@code call_indirect}. */
  WasmTable table() {
    return table;
  }

  /** The index of a function, which is thereby in the table. */
  int index(WasmFunction function) {
    return indices.computeIfAbsent(
        function,
        f -> {
          functions.add(f);
          return functions.size();
        });
  }

  /** Adds the table and its contents to the module, if anything is in it. */
  void emit(WasmModule module, boolean needed) {
    if (functions.isEmpty() && !needed) {
      return;
    }
    int size = functions.size() + 1;
    table.setLimits(Limits.between(size, size));
    module.tables().add(table);
    if (!functions.isEmpty()) {
      module
          .elements()
          .add(
              ElementSegment.active(
                  table,
                  ConstantExpression.i32(1),
                  ReferenceType.FUNCREF,
                  functions.stream()
                      .map(f -> ConstantExpression.of(new FunctionAccess(Opcode.REF_FUNC, f)))
                      .toList()));
    }
  }
}
