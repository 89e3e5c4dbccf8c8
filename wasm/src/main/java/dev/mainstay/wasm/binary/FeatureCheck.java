package dev.mainstay.wasm.binary;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.code.Code;
import dev.mainstay.wasm.code.Feature;
import dev.mainstay.wasm.code.Instruction;
import dev.mainstay.wasm.code.Opcode;
import dev.mainstay.wasm.model.AbstractHeapType;
import dev.mainstay.wasm.model.ArrayType;
import dev.mainstay.wasm.model.ConstantExpression;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.ExternalItem;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.HeapType;
import dev.mainstay.wasm.model.Limits;
import dev.mainstay.wasm.model.NumberType;
import dev.mainstay.wasm.model.RecursionGroup;
import dev.mainstay.wasm.model.ReferenceType;
import dev.mainstay.wasm.model.StorageType;
import dev.mainstay.wasm.model.StructType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTable;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds everything in a module that belongs to a feature outside of a set. */
final class FeatureCheck {
  private final Set<Feature> features;
  private final List<Validation.Finding> findings;
  private @Nullable WasmMemory firstMemory;
  private @Nullable WasmTable firstTable;

  FeatureCheck(Set<Feature> features, List<Validation.Finding> findings) {
    this.features = features;
    this.findings = findings;
  }

  void need(Feature feature, String what, String where, int offset) {
    // Tags and throw are the same in both encodings of exceptions.
    boolean there =
        feature == Feature.MVP
            || features.contains(feature)
            || (feature == Feature.EXCEPTIONS
                && (what.equals("throw") || what.equals("a tag"))
                && features.contains(Feature.LEGACY_EXCEPTIONS));
    if (!there) {
      findings.add(new Validation.Finding(feature, what, where, offset));
    }
  }

  private void need(Feature feature, String what, String where) {
    need(feature, what, where, -1);
  }

  void module(WasmModule module) {
    var memories = Indices.inOrder(module.memories());
    var tables = Indices.inOrder(module.tables());
    firstMemory = memories.isEmpty() ? null : memories.get(0);
    firstTable = tables.isEmpty() ? null : tables.get(0);
    int index = 0;
    for (var group : module.types()) {
      index = group(group, index);
    }
    for (int i = 0; i < tables.size(); i++) {
      table(tables.get(i), i);
    }
    for (int i = 0; i < memories.size(); i++) {
      memory(memories.get(i), i);
    }
    for (int i = 0; i < module.tags().size(); i++) {
      need(Feature.EXCEPTIONS, "a tag", "tag " + i);
    }
    globals(module);
    for (int i = 0; i < module.elements().size(); i++) {
      element(module.elements().get(i), "element segment " + i);
    }
    for (int i = 0; i < module.data().size(); i++) {
      var segment = module.data().get(i);
      String where = "data segment " + i;
      if (segment.offset() == null) {
        need(Feature.BULK_MEMORY, "a passive data segment", where);
      } else {
        constant(segment.offset(), where);
        memory(segment.memory(), "a data segment", where, -1);
      }
    }
    var functions = Indices.inOrder(module.functions());
    for (int i = 0; i < functions.size(); i++) {
      if (functions.get(i).hasCode()) {
        code(functions.get(i), "function " + i + " " + functions.get(i));
      }
    }
  }

  private int group(RecursionGroup group, int first) {
    int index = first;
    if (group.types().size() != 1) {
      need(Feature.GC, "a group of types", "types from " + first);
    }
    for (var type : group.types()) {
      String where = "type " + index++;
      if (type.supertype() != null || !type.isFinal()) {
        need(Feature.GC, "a subtype", where);
      }
      if (type.composite() instanceof FunctionType function) {
        function.params().forEach(param -> type(param, where, -1));
        function.results().forEach(result -> type(result, where, -1));
        if (function.results().size() > 1) {
          need(Feature.MULTI_VALUE, "a function with several results", where);
        }
      } else if (type.composite() instanceof StructType struct) {
        need(Feature.GC, "a struct type", where);
        struct.fields().forEach(field -> type(field.storage(), where, -1));
      } else if (type.composite() instanceof ArrayType array) {
        need(Feature.GC, "an array type", where);
        type(array.element().storage(), where, -1);
      }
    }
    return index;
  }

  private void type(StorageType type, String where, int offset) {
    if (type == NumberType.V128) {
      need(Feature.SIMD, "v128", where, offset);
    } else if (type instanceof ReferenceType reference) {
      need(heap(reference.heap(), reference.nullable()), "type " + reference, where, offset);
    }
  }

  private static Feature heap(HeapType heap, boolean nullable) {
    if (heap instanceof DefinedType type) {
      return type.composite() instanceof FunctionType ? Feature.FUNCTION_REFERENCES : Feature.GC;
    }
    return switch ((AbstractHeapType) heap) {
      case FUNC, EXTERN -> nullable ? Feature.REFERENCE_TYPES : Feature.FUNCTION_REFERENCES;
      case EXN -> Feature.EXCEPTIONS;
      case ANY, EQ, I31, STRUCT, ARRAY, NONE, NOFUNC, NOEXTERN, NOEXN -> Feature.GC;
    };
  }

  private void table(WasmTable table, int index) {
    String where = "table " + index;
    if (index > 0) {
      need(Feature.REFERENCE_TYPES, "a second table", where);
    }
    if (!table.elementType().equals(ReferenceType.FUNCREF)) {
      type(table.elementType(), where, -1);
    }
    limits(table.limits(), "a table with 64-bit indices", where);
    if (table.initializer() != null) {
      need(Feature.FUNCTION_REFERENCES, "a table's initializer", where);
      constant(table.initializer(), where);
    }
  }

  private void memory(WasmMemory memory, int index) {
    String where = "memory " + index;
    if (index > 0) {
      need(Feature.MULTI_MEMORY, "a second memory", where);
    }
    limits(memory.limits(), "a memory with 64-bit addresses", where);
    if (memory.limits().shared()) {
      need(Feature.THREADS, "a shared memory", where);
    }
  }

  private void limits(Limits limits, String what, String where) {
    if (limits.index64()) {
      need(Feature.MEMORY64, what, where);
    }
  }

  private void globals(WasmModule module) {
    var globals = Indices.inOrder(module.globals());
    Set<ExternalItem> exported = Collections.newSetFromMap(new IdentityHashMap<>());
    module.exports().forEach(export -> exported.add(export.item()));
    for (int i = 0; i < globals.size(); i++) {
      var global = globals.get(i);
      String where = "global " + i + " " + global;
      type(global.type(), where, -1);
      if (global.mutable() && (exported.contains(global) || global.isImported())) {
        need(Feature.MUTABLE_GLOBALS, "a variable that the outside sees", where);
      }
      if (!global.isImported()) {
        constant(global.initializer(), where);
      }
    }
  }

  private void element(ElementSegment segment, String where) {
    switch (segment.mode()) {
      case ACTIVE -> {
        constant(segment.offset(), where);
        if (segment.table() != firstTable) {
          need(Feature.REFERENCE_TYPES, "a segment for another table than the first", where);
        }
      }
      case PASSIVE -> need(Feature.BULK_MEMORY, "a passive element segment", where);
      case DECLARATIVE -> need(Feature.REFERENCE_TYPES, "a declarative element segment", where);
    }
    // A list of functions is as old as tables are; only expressions need more.
    boolean functions =
        segment.type().heap() == AbstractHeapType.FUNC
            && segment.elements().stream()
                .allMatch(
                    element ->
                        element.instructions().size() == 1
                            && element.instructions().get(0).opcode() == Opcode.REF_FUNC);
    if (!functions) {
      type(segment.type(), where, -1);
      segment.elements().forEach(element -> constant(element, where));
    }
  }

  private void constant(@Nullable ConstantExpression expression, String where) {
    if (expression == null) {
      return;
    }
    for (var instruction : expression.instructions()) {
      var opcode = instruction.opcode();
      String what = opcode.text() + " in a constant expression";
      switch (opcode) {
        case I32_ADD, I32_SUB, I32_MUL, I64_ADD, I64_SUB, I64_MUL ->
            need(Feature.EXTENDED_CONSTANTS, what, where);
        case GLOBAL_GET -> {
          if (!((Instruction.GlobalAccess) instruction).global().isImported()) {
            need(Feature.GC, what + " for a global of the module's own", where);
          }
        }
        default -> instruction(instruction, where, -1);
      }
    }
  }

  private void code(WasmFunction function, String where) {
    Code code = function.code();
    code.locals().stream().distinct().forEach(local -> type(local, where, -1));
    var instructions = code.instructions();
    for (int i = 0; i < instructions.size(); i++) {
      instruction(instructions.get(i), where, code.offset(i));
    }
  }

  private void instruction(Instruction instruction, String where, int offset) {
    var opcode = instruction.opcode();
    String what = opcode.text();
    need(opcode.feature(), what, where, offset);
    if (instruction instanceof Instruction.Block block) {
      block(block.type(), what, where, offset);
    } else if (instruction instanceof Instruction.TryTable block) {
      block(block.type(), what, where, offset);
    } else if (instruction instanceof Instruction.CallIndirect call) {
      if (call.table() != firstTable) {
        need(Feature.REFERENCE_TYPES, what + " on another table than the first", where, offset);
      }
    } else if (instruction instanceof Instruction.MemoryAccess access) {
      memory(access.memory(), what, where, offset);
    } else if (instruction instanceof Instruction.LaneMemoryAccess access) {
      memory(access.memory(), what, where, offset);
    } else if (instruction instanceof Instruction.MemoryOperation operation) {
      memory(operation.memory(), what, where, offset);
    } else if (instruction instanceof Instruction.MemoryCopy copy) {
      memory(copy.destination(), what, where, offset);
      memory(copy.source(), what, where, offset);
    } else if (instruction instanceof Instruction.MemoryInit init) {
      memory(init.memory(), what, where, offset);
    } else if (instruction instanceof Instruction.RefNull reference) {
      need(heap(reference.heap(), true), what + " " + reference.heap(), where, offset);
    } else if (instruction instanceof Instruction.SelectTyped select) {
      select.types().forEach(type -> type(type, where, offset));
    }
  }

  private void memory(@Nullable WasmMemory memory, String what, String where, int offset) {
    if (memory != firstMemory) {
      need(Feature.MULTI_MEMORY, what + " on another memory than the first", where, offset);
    }
  }

  private void block(BlockType type, String what, String where, int offset) {
    if (!type.params().isEmpty() || type.results().size() > 1) {
      need(Feature.MULTI_VALUE, what + " with parameters or several results", where, offset);
    }
    type.params().forEach(param -> type(param, where, offset));
    type.results().forEach(result -> type(result, where, offset));
  }
}
