package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;

/**
 * Reads and writes at a position. What comes next lies in {@link Linker#transfer}: how many bytes
 * it were, 0 after an error.
 *
 * <p>wasm3's simple WASI has neither {@code fd_pread} nor {@code fd_pwrite}. Where the profile
 * lacks them, the descriptor's own position is moved first; nobody else relies on it.
 */
final class Positions {
  private static final int START = 0;

  private Positions() {}

  /** One {@code fd_pread}, repeated where it was interrupted. */
  static int read(int fd, Address bytes, int length, long offset) {
    int errno;
    do {
      if (Linker.positions() != 0) {
        Transfer transfer = aim(bytes, length);
        errno = Preview1.fdPread(fd, transfer, 1, offset, transfer.toAddress().add(8));
      } else {
        errno = Preview1.fdSeek(fd, offset, START, Linker.transfer().toAddress());
        Transfer transfer = aim(bytes, length);
        if (errno == 0) {
          errno = Preview1.fdRead(fd, transfer, 1, transfer.toAddress().add(8));
        }
      }
    } while (errno == Preview1.INTR);
    return errno;
  }

  /** One {@code fd_pwrite}. */
  static int write(int fd, Address bytes, int length, long offset) {
    int errno;
    if (Linker.positions() != 0) {
      Transfer transfer = aim(bytes, length);
      errno = Preview1.fdPwrite(fd, transfer, 1, offset, transfer.toAddress().add(8));
    } else {
      errno = Preview1.fdSeek(fd, offset, START, Linker.transfer().toAddress());
      Transfer transfer = aim(bytes, length);
      if (errno == 0) {
        errno = Preview1.fdWrite(fd, transfer, 1, transfer.toAddress().add(8));
      }
    }
    return errno;
  }

  private static Transfer aim(Address bytes, int length) {
    Transfer transfer = Linker.transfer();
    transfer.bytes = bytes;
    transfer.length = length;
    transfer.count = 0;
    return transfer;
  }
}
