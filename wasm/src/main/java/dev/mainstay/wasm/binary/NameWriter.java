package dev.mainstay.wasm.binary;

import dev.mainstay.wasm.model.DataSegment;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.ExternalItem;
import dev.mainstay.wasm.model.RecursionGroup;
import dev.mainstay.wasm.model.WasmModule;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Encodes the name section. */
final class NameWriter {
  private final BinaryOutput out = new BinaryOutput();

  /** The contents of the section, without its own name; empty if nothing has a name. */
  static BinaryOutput write(WasmModule module) {
    var writer = new NameWriter();
    var name = module.name();
    if (name != null) {
      var part = new BinaryOutput();
      part.name(name);
      writer.subsection(NameReader.MODULE, part);
    }
    List<DefinedType> types =
        module.types().stream().map(RecursionGroup::types).flatMap(List::stream).toList();
    writer.items(NameReader.FUNCTIONS, module.functions());
    writer.names(NameReader.TYPES, types, DefinedType::name);
    writer.items(NameReader.TABLES, module.tables());
    writer.items(NameReader.MEMORIES, module.memories());
    writer.items(NameReader.GLOBALS, module.globals());
    writer.names(NameReader.ELEMENTS, module.elements(), ElementSegment::name);
    writer.names(NameReader.DATA, module.data(), DataSegment::name);
    writer.fields(types);
    writer.items(NameReader.TAGS, module.tags());
    return writer.out;
  }

  private void items(int kind, List<? extends ExternalItem> items) {
    names(kind, Indices.inOrder(items), ExternalItem::name);
  }

  private <T> void names(int kind, List<T> items, Function<T, @Nullable String> name) {
    var map = map(items, name);
    if (map != null) {
      subsection(kind, map);
    }
  }

  private static <T> @Nullable BinaryOutput map(
      List<T> items, Function<T, @Nullable String> nameOf) {
    int count = 0;
    var entries = new BinaryOutput();
    for (int i = 0; i < items.size(); i++) {
      var name = nameOf.apply(items.get(i));
      if (name != null) {
        count++;
        entries.u32(i);
        entries.name(name);
      }
    }
    if (count == 0) {
      return null;
    }
    var map = new BinaryOutput();
    map.u32(count);
    map.bytes(entries.toByteArray());
    return map;
  }

  private void fields(List<DefinedType> types) {
    int count = 0;
    var entries = new BinaryOutput();
    for (int i = 0; i < types.size(); i++) {
      var map = map(types.get(i).fieldNames(), name -> name.isEmpty() ? null : name);
      if (map != null) {
        count++;
        entries.u32(i);
        entries.bytes(map.toByteArray());
      }
    }
    if (count > 0) {
      var part = new BinaryOutput();
      part.u32(count);
      part.bytes(entries.toByteArray());
      subsection(NameReader.FIELDS, part);
    }
  }

  private void subsection(int kind, BinaryOutput part) {
    out.u8(kind);
    out.sized(part);
  }
}
