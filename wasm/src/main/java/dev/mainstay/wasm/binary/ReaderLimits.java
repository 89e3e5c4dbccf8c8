package dev.mainstay.wasm.binary;

/**
 * How much a module may have of something, so that reading it is bounded. Where nothing else is
 * said, as much as in the JavaScript embedding (WebAssembly JavaScript Interface 3.0, section
 * "Implementation-defined Limits").
 */
final class ReaderLimits {
  /** Bytes of a file; an embedding takes 1 GiB. What a device loads has a few megabytes. */
  static final int FILE = 64 << 20;

  static final int TYPES = 1_000_000;
  static final int FIELDS = 10_000;
  static final int PARAMETERS = 1_000;
  static final int RESULTS = 1_000;
  static final int IMPORTS = 1_000_000;
  static final int FUNCTIONS = 1_000_000;
  static final int TABLES = 100_000;
  static final int TABLE_ELEMENTS = 10_000_000;
  static final int MEMORIES = 100;
  static final int TAGS = 1_000_000;
  static final int GLOBALS = 1_000_000;
  static final int EXPORTS = 1_000_000;
  static final int SEGMENTS = 100_000;
  static final int CODE = 7_654_321;
  static final int LOCALS = 50_000;
  static final int ARRAY_OPERANDS = 10_000;

  /** Of a {@code br_table}, as in V8 and wasm-tools; WAMR takes 10,000 everywhere. */
  static final int LABELS = 65_520;

  /** A few bytes can declare many locals, so there is a limit for all functions together. */
  static final int LOCALS_OF_ALL = 10_000_000;

  /** Blocks in each other; an embedding has no limit of its own. */
  static final int NESTING = 10_000;

  private ReaderLimits() {}
}
