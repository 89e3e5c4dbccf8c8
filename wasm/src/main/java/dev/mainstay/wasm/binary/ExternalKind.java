package dev.mainstay.wasm.binary;

/** The numbers that stand for kinds of imports and exports. */
final class ExternalKind {
  static final int FUNCTION = 0;
  static final int TABLE = 1;
  static final int MEMORY = 2;
  static final int GLOBAL = 3;
  static final int TAG = 4;

  private ExternalKind() {}
}
