package dev.mainstay.adapter.preview1;

import org.teavm.interop.Structure;

/**
 * What the adapter knows of one handle: 16 bytes. What the fields mean is the affair of each kind.
 */
final class Entry extends Structure {
  /** The handle combined with its kind; 0 when the entry is free. */
  int check;

  /** For a free entry: the next one. For the kinds see {@link Handles}. */
  int word;

  /** For the kinds see {@link Handles}. */
  long extra;
}
