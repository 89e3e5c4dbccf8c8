package dev.mainstay.wasm.model;

/** The type of a field: a value type, or a packed integer. */
public sealed interface StorageType permits ValueType, PackedType {

  /** The type of the field's value on the operand stack: packed integers are {@code i32} there. */
  default ValueType unpacked() {
    return this instanceof ValueType value ? value : NumberType.I32;
  }
}
