package dev.mainstay.wasm.binary;

import dev.mainstay.wasm.code.Instruction.FunctionAccess;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.AbstractHeapType;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmModule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Encodes element segments, each in the shortest and oldest of the eight forms that fits. */
final class ElementWriter {
  private final WasmModule module;
  private final Indices indices;
  private final TypeWriter types;
  private final InstructionWriter instructions;

  ElementWriter(
      WasmModule module, Indices indices, TypeWriter types, InstructionWriter instructions) {
    this.module = module;
    this.indices = indices;
    this.types = types;
    this.instructions = instructions;
  }

  /** The module's segments, and one for those functions that only code refers to. */
  List<ElementSegment> segments(List<WasmFunction> called) {
    var segments = new ArrayList<>(module.elements());
    var undeclared = undeclared(called);
    if (!undeclared.isEmpty()) {
      segments.add(
          ElementSegment.declarative(
              ReferenceType.nonNull(AbstractHeapType.FUNC),
              undeclared.stream()
                  .map(
                      function ->
                          ConstantExpression.of(new FunctionAccess(Opcode.REF_FUNC, function)))
                  .toList()));
    }
    return segments;
  }

  /**
   * Those functions that no part of the module but code mentions, in the order of their indices.
   */
  private List<WasmFunction> undeclared(List<WasmFunction> called) {
    if (called.isEmpty()) {
      return List.of();
    }
    Set<WasmFunction> mentioned = Collections.newSetFromMap(new IdentityHashMap<>());
    for (var export : module.exports()) {
      if (export.item() instanceof WasmFunction function) {
        mentioned.add(function);
      }
    }
    for (var global : module.globals()) {
      if (!global.isImported()) {
        mentions(global.initializer(), mentioned);
      }
    }
    for (var table : module.tables()) {
      mentions(table.initializer(), mentioned);
    }
    for (var segment : module.elements()) {
      mentions(segment.offset(), mentioned);
      segment.elements().forEach(element -> mentions(element, mentioned));
    }
    for (var segment : module.data()) {
      mentions(segment.offset(), mentioned);
    }
    return called.stream()
        .filter(function -> !mentioned.contains(function))
        .sorted(Comparator.comparingInt(indices::function))
        .toList();
  }

  private static void mentions(
      @Nullable ConstantExpression expression, Set<WasmFunction> mentioned) {
    if (expression != null) {
      for (var instruction : expression.instructions()) {
        if (instruction instanceof FunctionAccess access) {
          mentioned.add(access.function());
        }
      }
    }
  }

  void write(ElementSegment segment, BinaryOutput part) {
    indices.at(() -> "element segment " + module.elements().indexOf(segment));
    var type = segment.type();
    boolean functions =
        type.heap() == AbstractHeapType.FUNC
            && segment.elements().stream().allMatch(element -> function(element) != null);
    var table = segment.table();
    int tableIndex = table == null ? 0 : indices.table(table);
    // The short form of an active segment implies table 0 and the type.
    boolean explicit =
        segment.mode() == ElementSegment.Mode.DECLARATIVE
            || tableIndex != 0
            || (segment.mode() == ElementSegment.Mode.ACTIVE
                && !functions
                && !type.equals(ReferenceType.FUNCREF));
    boolean active = segment.mode() == ElementSegment.Mode.ACTIVE;
    part.u32((active ? 0 : 1) | (explicit ? 2 : 0) | (functions ? 0 : 4));
    var offset = segment.offset();
    if (table != null && offset != null) {
      if (explicit) {
        part.u32(tableIndex);
      }
      instructions.constant(offset, part);
    }
    if (!active || explicit) {
      if (functions) {
        part.u8(0);
      } else {
        types.value(type, part);
      }
    }
    part.u32(segment.elements().size());
    for (var element : segment.elements()) {
      var function = functions ? function(element) : null;
      if (function != null) {
        part.u32(indices.function(function));
      } else {
        instructions.constant(element, part);
      }
    }
  }

  /** The function that an element refers to, if it does nothing else. */
  private static @Nullable WasmFunction function(ConstantExpression element) {
    return element.instructions().size() == 1
            && element.instructions().get(0) instanceof FunctionAccess access
        ? access.function()
        : null;
  }
}
