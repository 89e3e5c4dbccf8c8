package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;
import org.teavm.interop.Structure;

/**
 * The operands of one {@code fd_read} or {@code fd_write}: an iovec, and where the host puts the
 * count. Behind it are four bytes for what else a host may tell.
 */
final class Transfer extends Structure {
  /** The iovec: where the bytes are or go. */
  Address bytes;

  /** The iovec: how many there may be. */
  int length;

  /** How many there were. */
  int count;
}
