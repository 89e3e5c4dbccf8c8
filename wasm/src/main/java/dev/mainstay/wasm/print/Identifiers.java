package dev.mainstay.wasm.print;

import dev.mainstay.wasm.model.DataSegment;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.ElementSegment;
import dev.mainstay.wasm.model.ExternalItem;
import dev.mainstay.wasm.model.WasmModule;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A name for everything in a module that the text refers to: its own, made unique, or its kind and
 * position.
 */
final class Identifiers {
  private final IdentityHashMap<Object, String> names = new IdentityHashMap<>();

  Identifiers(WasmModule module) {
    var types = module.types().stream().flatMap(group -> group.types().stream()).toList();
    name("type", types, DefinedType::name);
    name("func", module.functions(), ExternalItem::name);
    name("table", module.tables(), ExternalItem::name);
    name("memory", module.memories(), ExternalItem::name);
    name("global", module.globals(), ExternalItem::name);
    name("tag", module.tags(), ExternalItem::name);
    name("elem", module.elements(), ElementSegment::name);
    name("data", module.data(), DataSegment::name);
  }

  private <T> void name(String kind, List<T> items, Function<T, @Nullable String> nameOf) {
    var used = new HashSet<String>();
    for (int i = 0; i < items.size(); i++) {
      var item = items.get(i);
      var name = nameOf.apply(item);
      names.put(item, unique(name == null ? kind + "#" + i : clean(name), used));
    }
  }

  private static String unique(String name, Set<String> used) {
    String candidate = name;
    for (int i = 2; !used.add(candidate); i++) {
      candidate = name + "#" + i;
    }
    return candidate;
  }

  /** The name with what an identifier cannot contain replaced. */
  static String clean(String name) {
    var clean = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      clean.append(c > ' ' && c < 0x7F && "\",;()[]{}".indexOf(c) < 0 ? c : '_');
    }
    return clean.isEmpty() ? "_" : clean.toString();
  }

  /** The identifier of an entity; one that is not in the module is marked as such. */
  String of(Object entity) {
    var name = names.get(entity);
    return "$" + (name != null ? name : "<not in the module: " + entity + ">");
  }
}
