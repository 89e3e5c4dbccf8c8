package dev.mainstay.benchmarks.transfers;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mainstay.guest.memory.Memory;

/**
 * Preview 1, as a Java guest can call it itself: each call is one of the host, with the array of
 * the program.
 */
final class Direct implements Channel {
  private static final int FOLDER = 3;
  private static final int CREATE = 1;
  private static final int TRUNCATE = 8;
  private static final long READ = 2;
  private static final long SEEK = 4;
  private static final long WRITE = 64;

  /** An iovec, and how many bytes there were. */
  private final byte[] operands = new byte[12];

  private final int fd;
  private final boolean isFile;
  private long position;

  private Direct(int fd, boolean isFile) {
    this.fd = fd;
    this.isFile = isFile;
  }

  /** A standard stream. */
  static Direct standard(boolean reads) {
    return new Direct(reads ? 0 : 1, false);
  }

  /** A file in the only folder, read or written from its beginning. */
  static Direct file(String name, boolean reads) {
    byte[] path = name.getBytes(UTF_8);
    byte[] opened = new byte[4];
    check(
        Preview1.pathOpen(
            FOLDER,
            0,
            Memory.dataOf(path),
            path.length,
            reads ? 0 : CREATE | TRUNCATE,
            reads ? READ | SEEK : WRITE | SEEK,
            0,
            0,
            Memory.dataOf(opened)));
    Memory.keep(path);
    int fd = Memory.loadInt(Memory.dataOf(opened));
    Memory.keep(opened);
    return new Direct(fd, true);
  }

  @Override
  public int read(byte[] bytes, int length) {
    int call = Memory.dataOf(operands);
    Memory.storeInt(call, Memory.dataOf(bytes));
    Memory.storeInt(call + 4, length);
    check(
        isFile
            ? Preview1.fdPread(fd, call, 1, position, call + 8)
            : Preview1.fdRead(fd, call, 1, call + 8));
    Memory.keep(bytes);
    int count = Memory.loadInt(call + 8);
    position += count;
    return count;
  }

  @Override
  public void write(byte[] bytes, int length) {
    int call = Memory.dataOf(operands);
    int done = 0;
    while (done < length) {
      Memory.storeInt(call, Memory.dataOf(bytes) + done);
      Memory.storeInt(call + 4, length - done);
      check(
          isFile
              ? Preview1.fdPwrite(fd, call, 1, position, call + 8)
              : Preview1.fdWrite(fd, call, 1, call + 8));
      Memory.keep(bytes);
      int count = Memory.loadInt(call + 8);
      position += count;
      done += count;
    }
  }

  private static void check(int errno) {
    if (errno != 0) {
      throw new IllegalStateException("errno " + errno);
    }
  }
}
