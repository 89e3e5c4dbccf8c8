package dev.mainstay.wasm.model;

/** A storage type narrower than a value: only fields of structs and arrays have it. */
public enum PackedType implements StorageType {
  I8("i8"),
  I16("i16");

  private final String text;

  PackedType(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
