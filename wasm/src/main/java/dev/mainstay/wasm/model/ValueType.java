package dev.mainstay.wasm.model;

/** The type of an operand, local, parameter, result or global. */
public sealed interface ValueType extends StorageType permits NumberType, ReferenceType {

  /** Whether a local of this type has a default value (all but non-nullable references). */
  default boolean defaultable() {
    return !(this instanceof ReferenceType reference) || reference.nullable();
  }

  /** Whether this is a reference type. */
  default boolean isReference() {
    return this instanceof ReferenceType;
  }
}
