package dev.mainstay.wasm.model;

/** An array of elements of one field type; its length is fixed when it is made. */
public record ArrayType(FieldType element) implements CompositeType {}
