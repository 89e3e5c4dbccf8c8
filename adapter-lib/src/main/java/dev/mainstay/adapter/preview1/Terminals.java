package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;

/**
 * What is a terminal: a character device that has no position, as wasi-libc's {@code isatty} says.
 */
final class Terminals {
  private static final int CHARACTER_DEVICE = 2;

  /** The rights to seek, and to tell the position. */
  private static final int POSITION = (1 << 2) | (1 << 5);

  private Terminals() {}

  /** Answers an {@code option} of a new handle. */
  static void answer(int fd, int kind, Address result) {
    Address fdstat = Buffer.small();
    result.putByte((byte) 0);
    if (Preview1.fdFdstatGet(fd, fdstat) == 0
        && fdstat.getByte() == CHARACTER_DEVICE
        && (fdstat.add(8).getInt() & POSITION) == 0) {
      result.putByte((byte) 1);
      result.add(4).putInt(Handles.create(kind, fd));
    }
  }
}
