package dev.mainstay.wasm.model;

import java.util.List;

/** A struct: its fields in order; a subtype repeats its supertype's fields first. */
public record StructType(List<FieldType> fields) implements CompositeType {
  public StructType {
    fields = List.copyOf(fields);
  }
}
