package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;
import org.teavm.interop.Structure;

/** The head of the block that {@link Handles} lives in. */
final class HandleTable extends Structure {
  /** The entry that was dropped last, or 0. */
  Address free;

  /** The first entry that was never used. */
  Address unused;

  /** Where the entries end; 0 before the first one is made. */
  Address end;

  int padding;
}
