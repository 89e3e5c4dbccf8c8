package dev.mainstay.wasm.code;

/** What a runtime has or has not: the WebAssembly of 2017, and each proposal since. */
public enum Feature {
  MVP("the 2017 instruction set"),
  SIGN_EXTENSION("sign extension"),
  SATURATING_CONVERSION("saturating float-to-integer conversion"),
  MULTI_VALUE("multi-value"),
  MUTABLE_GLOBALS("imported and exported mutable globals"),
  BULK_MEMORY("bulk memory"),
  REFERENCE_TYPES("reference types"),
  EXTENDED_CONSTANTS("extended constant expressions"),
  MULTI_MEMORY("multiple memories"),
  MEMORY64("64-bit memories"),
  TAIL_CALLS("tail calls"),
  FUNCTION_REFERENCES("typed function references"),
  GC("garbage collection"),
  EXCEPTIONS("exception handling"),
  LEGACY_EXCEPTIONS("exception handling in its older encoding"),
  SIMD("SIMD"),
  RELAXED_SIMD("relaxed SIMD"),
  THREADS("threads");

  private final String text;

  Feature(String text) {
    this.text = text;
  }

  /** The name for messages. */
  @Override
  public String toString() {
    return text;
  }
}
