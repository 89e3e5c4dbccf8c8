package dev.mainstay.wasm.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which defined types of a module are the same type. Two are if their recursion groups are of one
 * structure, with references inside of the group in the same places, and they stand at the same
 * position in them (specification 3.0, "Types", section "Equivalence": iso-recursive types).
 *
 * <p>A snapshot: types that come to the module later are equal to themselves only.
 */
public final class TypeEquality {
  private final IdentityHashMap<DefinedType, DefinedType> canonical = new IdentityHashMap<>();

  private TypeEquality() {}

  /** The equality of a module's types. */
  public static TypeEquality of(WasmModule module) {
    var equality = new TypeEquality();
    Map<Object, RecursionGroup> known = new HashMap<>();
    for (var group : module.types()) {
      // A type of a group that came before is represented by its canonical one, so the keys are
      // equal exactly if the groups are; see Position for those of the group itself.
      var first = known.putIfAbsent(equality.new Shape(group).key(), group);
      for (int i = 0; i < group.types().size(); i++) {
        var type = group.types().get(i);
        equality.canonical.put(type, first == null ? type : first.types().get(i));
      }
    }
    return equality;
  }

  /** The first type of the module that is equal to {@code type}. */
  public DefinedType canonical(DefinedType type) {
    return canonical.getOrDefault(type, type);
  }

  /** The heap type with its defined type, if it is one, replaced by the first equal one. */
  public HeapType canonical(HeapType heap) {
    return heap instanceof DefinedType type ? canonical(type) : heap;
  }

  /** Whether two types are one and the same. */
  public boolean equal(HeapType a, HeapType b) {
    return a == b || canonical(a) == canonical(b);
  }

  /** Whether two types are one and the same. */
  public boolean equal(StorageType a, StorageType b) {
    if (a instanceof ReferenceType first && b instanceof ReferenceType second) {
      return first.nullable() == second.nullable() && equal(first.heap(), second.heap());
    }
    return a.equals(b);
  }

  /** A type of the group that is being looked at, by its place there. */
  private record Position(int index) {}

  private record Reference(boolean nullable, Object heap) {}

  private record Field(Object storage, boolean mutable) {}

  private record Definition(boolean last, Object supertype, String kind, List<Object> parts) {}

  private final class Shape {
    private final RecursionGroup group;
    private final IdentityHashMap<DefinedType, Position> positions = new IdentityHashMap<>();

    Shape(RecursionGroup group) {
      this.group = group;
      for (var type : group.types()) {
        positions.put(type, new Position(positions.size()));
      }
    }

    Object key() {
      return group.types().stream().map(this::definition).toList();
    }

    private Definition definition(DefinedType type) {
      var supertype = type.supertype();
      var composite = type.composite();
      var parts = new ArrayList<>();
      String kind = "array";
      if (composite instanceof FunctionType function) {
        kind = "function of " + function.params().size();
        function.params().forEach(param -> parts.add(storage(param)));
        function.results().forEach(result -> parts.add(storage(result)));
      } else if (composite instanceof StructType struct) {
        kind = "struct";
        struct.fields().forEach(field -> parts.add(field(field)));
      } else if (composite instanceof ArrayType array) {
        parts.add(field(array.element()));
      }
      return new Definition(
          type.isFinal(), supertype == null ? "none" : heap(supertype), kind, parts);
    }

    private Field field(FieldType field) {
      return new Field(storage(field.storage()), field.mutable());
    }

    private Object storage(StorageType storage) {
      return storage instanceof ReferenceType reference
          ? new Reference(reference.nullable(), heap(reference.heap()))
          : storage;
    }

    private Object heap(HeapType heap) {
      if (!(heap instanceof DefinedType type)) {
        return heap;
      }
      var position = positions.get(type);
      return position != null ? position : canonical(type);
    }
  }
}
