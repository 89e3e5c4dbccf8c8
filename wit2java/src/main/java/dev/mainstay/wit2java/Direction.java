package dev.mainstay.wit2java;

/** Who offers an interface. */
public enum Direction {
  /** The outside world; the guest calls it. */
  IMPORT,
  /** The guest; the host calls it. */
  EXPORT
}
