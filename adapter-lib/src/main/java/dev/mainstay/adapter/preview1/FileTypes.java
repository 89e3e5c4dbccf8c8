package dev.mainstay.adapter.preview1;

/** {@code descriptor-type} for a file type of preview 1. */
final class FileTypes {
  /** Preview 1: a directory. */
  static final int DIRECTORY = 3;

  /** Preview 1: a regular file. */
  static final int REGULAR_FILE = 4;

  /** The types by the number that preview 1 has for them, four bits each; it knows no fifo. */
  private static final int TYPES = 0x57763210;

  private FileTypes() {}

  /** Whether it is one, as far as the host knows. */
  static boolean isDirectory(int fd) {
    return Preview1.fdFdstatGet(fd, Buffer.small()) == 0 && Buffer.small().getByte() == DIRECTORY;
  }

  static byte of(byte type) {
    return (byte) ((type & ~7) == 0 ? (TYPES >>> (type << 2)) & 15 : 0);
  }
}
