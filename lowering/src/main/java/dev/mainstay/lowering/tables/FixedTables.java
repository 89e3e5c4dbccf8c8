package dev.mainstay.lowering.tables;

import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Instruction.I32Const;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.AbstractHeapType;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.Subtyping;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tables of functions that a program only calls through, and whose contents are known when it
 * is linked: they can stay tables. It must also be clear from a function's signature alone, once
 * references are numbers, whether a call through the table accepts the function.
 */
final class FixedTables {
  /** A table larger than this, most of it empty, is cheaper in memory that costs nothing. */
  private static final int LARGEST = 10_000;

  private final WasmModule module;
  private final Subtyping types;
  private final TableUses uses;
  private final Map<WasmTable, List<@Nullable WasmFunction>> contents = new LinkedHashMap<>();

  FixedTables(WasmModule module, Subtyping types, TableUses uses) {
    this.module = module;
    this.types = types;
    this.uses = uses;
    for (var table : module.tables()) {
      var elements = elements(table);
      if (elements != null && clear(table, elements)) {
        contents.put(table, elements);
      }
    }
  }

  /** The contents of each such table. */
  Map<WasmTable, List<@Nullable WasmFunction>> contents() {
    return contents;
  }

  /** The contents of a table, or null if they are not known or can change. */
  private @Nullable List<@Nullable WasmFunction> elements(WasmTable table) {
    if (table.isImported()
        || table.initializer() != null
        || table.elementType().heap().top() != AbstractHeapType.FUNC
        || table.limits().index64()
        || table.limits().minimum() > LARGEST
        || uses.touched(table)) {
      return null;
    }
    List<@Nullable WasmFunction> elements =
        new ArrayList<>(Collections.nCopies((int) table.limits().minimum(), null));
    for (var segment : module.elements()) {
      if (segment.table() == table && !write(segment, elements)) {
        return null;
      }
    }
    return elements;
  }

  /** Whether a segment could be written: all about it is known, and it fits. */
  private static boolean write(ElementSegment segment, List<@Nullable WasmFunction> elements) {
    var offset = segment.offset();
    if (offset == null
        || offset.instructions().size() != 1
        || !(offset.instructions().get(0) instanceof I32Const number)
        || Integer.toUnsignedLong(number.value()) + segment.elements().size() > elements.size()) {
      return false;
    }
    for (int i = 0; i < segment.elements().size(); i++) {
      var element = segment.elements().get(i);
      if (element.instructions().size() != 1) {
        return false;
      }
      switch (element.instructions().get(0).opcode()) {
        case REF_FUNC -> elements.set(number.value() + i, function(element));
        case REF_NULL -> elements.set(number.value() + i, null);
        default -> {
          return false;
        }
      }
    }
    return true;
  }

  private static @Nullable WasmFunction function(ConstantExpression element) {
    var instruction = element.instructions().get(0);
    return instruction.opcode() == Opcode.REF_FUNC
        ? ((FunctionAccess) instruction).function()
        : null;
  }

  private boolean clear(WasmTable table, List<@Nullable WasmFunction> elements) {
    for (var type : uses.called(table)) {
      var lowered = FunctionTable.lowered(type.function());
      for (var function : elements) {
        if (function != null
            && FunctionTable.lowered(function.signature()).equals(lowered)
            && !types.isSubtype(function.type(), type)) {
          return false;
        }
      }
    }
    return true;
  }
}
