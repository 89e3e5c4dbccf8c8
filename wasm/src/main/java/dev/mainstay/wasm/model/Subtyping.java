package dev.mainstay.wasm.model;

import org.jspecify.annotations.Nullable;

/**
 * Which types are subtypes of which in a module (specification 3.0, "Validation", section
 * "Matching"). Supertypes are declared; equal types are told by {@link TypeEquality}, as the module
 * was when it was first needed.
 */
public final class Subtyping {
  private final WasmModule module;
  private @Nullable TypeEquality equality;

  /** The subtyping of a module's types. */
  public Subtyping(WasmModule module) {
    this.module = module;
  }

  /** The equality of the module's types. */
  public TypeEquality equality() {
    var known = equality;
    if (known == null) {
      known = TypeEquality.of(module);
      equality = known;
    }
    return known;
  }

  /** Whether every value of type {@code sub} is one of type {@code type}. */
  public boolean isSubtype(ValueType sub, ValueType type) {
    if (sub instanceof ReferenceType a && type instanceof ReferenceType b) {
      return (!a.nullable() || b.nullable()) && isSubtype(a.heap(), b.heap());
    }
    return sub.equals(type);
  }

  /** Whether every object of type {@code sub} is one of type {@code type}. */
  public boolean isSubtype(HeapType sub, HeapType type) {
    if (sub == type) {
      return true;
    }
    if (sub.top() != type.top()) {
      return false;
    }
    if (type instanceof AbstractHeapType abstractType) {
      return isSubtype(sub, abstractType);
    }
    if (sub instanceof AbstractHeapType abstractSub) {
      return abstractSub == abstractSub.bottom();
    }
    return isDeclaredSubtype((DefinedType) sub, (DefinedType) type);
  }

  /** Both are of the same hierarchy. */
  private static boolean isSubtype(HeapType sub, AbstractHeapType type) {
    return switch (type) {
      case ANY, FUNC, EXTERN, EXN -> true;
      case EQ -> sub != AbstractHeapType.ANY;
      case I31 -> sub == AbstractHeapType.I31 || sub == AbstractHeapType.NONE;
      case STRUCT ->
          sub == AbstractHeapType.STRUCT
              || sub == AbstractHeapType.NONE
              || (sub instanceof DefinedType defined && defined.composite() instanceof StructType);
      case ARRAY ->
          sub == AbstractHeapType.ARRAY
              || sub == AbstractHeapType.NONE
              || (sub instanceof DefinedType defined && defined.composite() instanceof ArrayType);
      case NONE, NOFUNC, NOEXTERN, NOEXN -> sub == type;
    };
  }

  private boolean isDeclaredSubtype(DefinedType sub, DefinedType type) {
    for (@Nullable DefinedType next = sub; next != null; next = next.supertype()) {
      if (next == type) {
        return true;
      }
    }
    for (@Nullable DefinedType next = sub; next != null; next = next.supertype()) {
      if (equality().equal(next, type)) {
        return true;
      }
    }
    return false;
  }
}
