package dev.mainstay.wasm.model;

/** A field of a struct, or the element of an array. */
public record FieldType(StorageType storage, boolean mutable) {
  @Override
  public String toString() {
    return mutable ? "(mut " + storage + ")" : storage.toString();
  }
}
