package dev.mainstay.lowering.objects;

/** The numbers from {@code first} to {@code last}; empty if {@code last < first}. */
record Range(int first, int last) {
  static final Range EMPTY = new Range(0, -1);

  boolean isEmpty() {
    return last < first;
  }
}
