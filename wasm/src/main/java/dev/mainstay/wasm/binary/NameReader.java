package dev.mainstay.wasm.binary;

import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.StructType;
import dev.mainstay.wasm.model.WasmModule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Decodes the name section: names of the module and of all that has an index; those of locals and
 * labels are left out. As the specification demands, an error in it is no error of the module: what
 * follows the error is ignored.
 */
final class NameReader {
  static final String SECTION = "name";
  static final int MODULE = 0;
  static final int FUNCTIONS = 1;
  static final int TYPES = 4;
  static final int TABLES = 5;
  static final int MEMORIES = 6;
  static final int GLOBALS = 7;
  static final int ELEMENTS = 8;
  static final int DATA = 9;
  static final int FIELDS = 10;
  static final int TAGS = 11;

  private final WasmModule module;
  private final List<DefinedType> types;

  NameReader(WasmModule module, List<DefinedType> types) {
    this.module = module;
    this.types = types;
  }

  void read(BinaryInput in) {
    try {
      while (!in.atEnd()) {
        int kind = in.u8("a kind of names");
        int length = in.u32("the length of a list of names");
        subsection(kind, in.slice(length, "names", () -> "the name section"));
      }
    } catch (MalformedModuleException e) {
      // Names help people only; see the class comment.
    }
  }

  private void subsection(int kind, BinaryInput in) {
    switch (kind) {
      case MODULE -> module.setName(in.name("the module's name"));
      case FUNCTIONS -> names(in, module.functions(), (item, name) -> item.setName(name));
      case TYPES -> names(in, types, DefinedType::setName);
      case TABLES -> names(in, module.tables(), (item, name) -> item.setName(name));
      case MEMORIES -> names(in, module.memories(), (item, name) -> item.setName(name));
      case GLOBALS -> names(in, module.globals(), (item, name) -> item.setName(name));
      case ELEMENTS -> names(in, module.elements(), (item, name) -> item.setName(name));
      case DATA -> names(in, module.data(), (item, name) -> item.setName(name));
      case FIELDS -> fields(in);
      case TAGS -> names(in, module.tags(), (item, name) -> item.setName(name));
      default -> {}
    }
  }

  private static <T> void names(BinaryInput in, List<T> items, BiConsumer<T, String> set) {
    int count = in.count("names");
    for (int i = 0; i < count; i++) {
      int index = in.u32("an index");
      String name = in.name("a name");
      if (index >= 0 && index < items.size()) {
        set.accept(items.get(index), name);
      }
    }
  }

  private void fields(BinaryInput in) {
    int count = in.count("types with names of fields");
    for (int i = 0; i < count; i++) {
      int index = in.u32("an index");
      int size = 0;
      if (index >= 0
          && index < types.size()
          && types.get(index).composite() instanceof StructType struct) {
        size = struct.fields().size();
      }
      var slots = new ArrayList<>(Collections.nCopies(size, ""));
      names(in, indices(size), slots::set);
      while (!slots.isEmpty() && slots.get(slots.size() - 1).isEmpty()) {
        slots.remove(slots.size() - 1);
      }
      if (!slots.isEmpty()) {
        types.get(index).setFieldNames(slots);
      }
    }
  }

  private static List<Integer> indices(int size) {
    var indices = new ArrayList<Integer>(size);
    for (int i = 0; i < size; i++) {
      indices.add(i);
    }
    return indices;
  }
}
