package dev.mainstay.wasm.model;

/** Number and vector types. */
public enum NumberType implements ValueType {
  I32("i32"),
  I64("i64"),
  F32("f32"),
  F64("f64"),
  V128("v128");

  private final String text;

  NumberType(String text) {
    this.text = text;
  }

  @Override
  public String toString() {
    return text;
  }
}
