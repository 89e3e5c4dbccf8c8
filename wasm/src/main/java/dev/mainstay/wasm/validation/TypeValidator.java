package dev.mainstay.wasm.validation;

import dev.mainstay.wasm.model.ArrayType;
import dev.mainstay.wasm.model.CompositeType;
import dev.mainstay.wasm.model.DefinedType;
import dev.mainstay.wasm.model.FieldType;
import dev.mainstay.wasm.model.FunctionType;
import dev.mainstay.wasm.model.StructType;
import dev.mainstay.wasm.model.Subtyping;
import dev.mainstay.wasm.model.ValueType;
import java.util.IdentityHashMap;
import java.util.List;

/** Validates that types are what their declared supertypes promise. */
final class TypeValidator {
  /** As in the JavaScript embedding, section "Implementation-defined Limits". */
  static final int MAX_SUBTYPING_DEPTH = 63;

  private final Subtyping types;
  private final IdentityHashMap<DefinedType, Integer> depths = new IdentityHashMap<>();

  TypeValidator(Subtyping types) {
    this.types = types;
  }

  /**
   * Checks a type whose supertype, if it has one, has been checked.
   *
   * @throws RuleException if it is not a subtype
   */
  void check(DefinedType type) {
    var supertype = type.supertype();
    if (supertype == null) {
      return;
    }
    int depth = depths.getOrDefault(supertype, 0) + 1;
    depths.put(type, depth);
    if (depth == MAX_SUBTYPING_DEPTH + 1) {
      throw new RuleException(
          "a type with more than " + MAX_SUBTYPING_DEPTH + " supertypes", "fewer");
    }
    if (supertype.isFinal()) {
      throw new RuleException("a subtype of a final type", "a supertype that is not final");
    }
    if (!matches(type.composite(), supertype.composite())) {
      throw new RuleException(
          "a type that does not match its supertype",
          "its fields, element, parameters and results to be as those of the supertype");
    }
  }

  private boolean matches(CompositeType sub, CompositeType type) {
    if (sub instanceof StructType a && type instanceof StructType b) {
      boolean fits = a.fields().size() >= b.fields().size();
      for (int i = 0; fits && i < b.fields().size(); i++) {
        fits = matches(a.fields().get(i), b.fields().get(i));
      }
      return fits;
    }
    if (sub instanceof FunctionType a && type instanceof FunctionType b) {
      return matches(b.params(), a.params()) && matches(a.results(), b.results());
    }
    return sub instanceof ArrayType a
        && type instanceof ArrayType b
        && matches(a.element(), b.element());
  }

  private boolean matches(FieldType sub, FieldType type) {
    if (sub.mutable() != type.mutable()) {
      return false;
    }
    if (sub.storage() instanceof ValueType a && type.storage() instanceof ValueType b) {
      return types.isSubtype(a, b) && (!sub.mutable() || types.isSubtype(b, a));
    }
    return sub.storage().equals(type.storage());
  }

  private boolean matches(List<ValueType> sub, List<ValueType> type) {
    boolean fits = sub.size() == type.size();
    for (int i = 0; fits && i < sub.size(); i++) {
      fits = types.isSubtype(sub.get(i), type.get(i));
    }
    return fits;
  }
}
