package dev.mainstay.lowering;

/** What Java's exceptions know of where they come from. */
public enum Traces {
  /** Nothing. */
  NONE,
  /**
   * The number of each function that they come through; what it stands for is not in the module.
   */
  NUMBERS,
  /** Class, method, file and line of each call that they come through, inlined ones too. */
  LINES
}
