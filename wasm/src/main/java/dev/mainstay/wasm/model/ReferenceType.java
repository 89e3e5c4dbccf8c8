package dev.mainstay.wasm.model;

import java.util.Objects;

/**
 * A reference to something of a heap type.
 *
 * @param nullable whether null is a value of this type
 * @param heap what is referred to
 */
public record ReferenceType(boolean nullable, HeapType heap) implements ValueType {
  public static final ReferenceType FUNCREF = new ReferenceType(true, AbstractHeapType.FUNC);
  public static final ReferenceType EXTERNREF = new ReferenceType(true, AbstractHeapType.EXTERN);
  public static final ReferenceType EXNREF = new ReferenceType(true, AbstractHeapType.EXN);

  public ReferenceType {
    Objects.requireNonNull(heap);
  }

  /** {@code (ref null heap)}. */
  public static ReferenceType nullable(HeapType heap) {
    return new ReferenceType(true, heap);
  }

  /** {@code (ref heap)}. */
  public static ReferenceType nonNull(HeapType heap) {
    return new ReferenceType(false, heap);
  }

  /** The same reference without null among its values. */
  public ReferenceType asNonNull() {
    return nullable ? new ReferenceType(false, heap) : this;
  }

  /** The same reference with null among its values. */
  public ReferenceType asNullable() {
    return nullable ? this : new ReferenceType(true, heap);
  }

  @Override
  public String toString() {
    return "(ref " + (nullable ? "null " : "") + heap + ")";
  }
}
