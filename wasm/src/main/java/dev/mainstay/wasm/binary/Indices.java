package dev.mainstay.wasm.binary;

import dev.mainstay.wasm.code.BlockType;
import dev.mainstay.wasm.model.DataSegment;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.ExternalItem;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.model.WasmGlobal;
import dev.mainstay.wasm.model.WasmMemory;
import dev.mainstay.wasm.model.WasmModule;
import dev.mainstay.wasm.model.WasmTable;
import dev.mainstay.wasm.model.WasmTag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The index of everything in a module: imports first, then in the order of the lists. */
final class Indices {
  private final IdentityHashMap<DefinedType, Integer> types = new IdentityHashMap<>();
  private final Map<FunctionType, Integer> shapes = new HashMap<>();
  private final List<FunctionType> added = new ArrayList<>();
  private final IdentityHashMap<ExternalItem, Integer> items = new IdentityHashMap<>();
  private final IdentityHashMap<ElementSegment, Integer> elements = new IdentityHashMap<>();
  private final IdentityHashMap<DataSegment, Integer> data = new IdentityHashMap<>();
  private Supplier<String> place = () -> "the module";

  Indices(WasmModule module) {
    for (var group : module.types()) {
      for (var type : group.types()) {
        types.put(type, types.size());
        if (type.composite() instanceof FunctionType shape) {
          shapes.putIfAbsent(shape, types.size() - 1);
        }
      }
    }
    number(module.functions());
    number(module.tables());
    number(module.memories());
    number(module.globals());
    number(module.tags());
    for (var segment : module.elements()) {
      elements.put(segment, elements.size());
    }
    for (var segment : module.data()) {
      data.put(segment, data.size());
    }
  }

  private void number(List<? extends ExternalItem> list) {
    int next = 0;
    for (var item : inOrder(list)) {
      items.put(item, next++);
    }
  }

  /** The items of a list in the order of their indices. */
  static <T extends ExternalItem> List<T> inOrder(List<T> list) {
    var ordered = new ArrayList<T>(list.size());
    list.stream().filter(ExternalItem::isImported).forEach(ordered::add);
    list.stream().filter(item -> !item.isImported()).forEach(ordered::add);
    return ordered;
  }

  /** Says what is written now, for messages. */
  void at(Supplier<String> newPlace) {
    place = newPlace;
  }

  /** The function types that blocks need and the module does not have. */
  List<FunctionType> added() {
    return added;
  }

  int type(DefinedType type) {
    return of(types, type, "type", "types");
  }

  int function(WasmFunction function) {
    return of(items, function, "function", "functions");
  }

  int table(WasmTable table) {
    return of(items, table, "table", "tables");
  }

  int memory(WasmMemory memory) {
    return of(items, memory, "memory", "memories");
  }

  int global(WasmGlobal global) {
    return of(items, global, "global", "globals");
  }

  int tag(WasmTag tag) {
    return of(items, tag, "tag", "tags");
  }

  int element(ElementSegment segment) {
    return of(elements, segment, "element segment", "elements");
  }

  int data(DataSegment segment) {
    return of(data, segment, "data segment", "data");
  }

  /** A function type with a block's parameters and results; added where there is none. */
  int block(BlockType type) {
    var shape = new FunctionType(type.params(), type.results());
    return shapes.computeIfAbsent(
        shape,
        absent -> {
          added.add(absent);
          return types.size() + added.size() - 1;
        });
  }

  IllegalStateException failure(String problem) {
    return new IllegalStateException("[cannot-write] " + place.get() + " " + problem);
  }

  private <T> int of(IdentityHashMap<T, Integer> indices, T item, String kind, String list) {
    Integer index = indices.get(item);
    if (index == null) {
      throw failure(
          "refers to %s %s, which is not among the module's %s; add it there, or drop this"
              .formatted(kind, item, list));
    }
    return index;
  }
}
