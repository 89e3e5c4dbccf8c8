package dev.mainstay.guest.platform;

import org.teavm.interop.Address;

/**
 * What was printed and is not out yet.
 *
 * <p>Standard output and standard error share one buffer, so that their bytes leave in the order in
 * which they were written: writing to one stream flushes what the other one left. The buffer lies
 * in linear memory, where the host can read it without a copy.
 */
final class Console {
  static final int CAPACITY = 512;

  /** The most that one {@code blocking-write-and-flush} takes. */
  private static final int MOST = 4096;

  private static int count;
  private static StandardStream owner;

  private Console() {}

  static void put(StandardStream stream, int b) {
    if (owner != stream || count == CAPACITY) {
      flush();
      owner = stream;
    }
    Intrinsics.console().add(count++).putByte((byte) b);
  }

  /** Writes past the buffer, after what is in it. */
  static void write(StandardStream stream, Address data, int length) {
    flush();
    while (length > 0) {
      int part = Math.min(length, MOST);
      send(stream, data, part);
      data = data.add(part);
      length -= part;
    }
  }

  static void flush() {
    if (count > 0) {
      int length = count;
      count = 0;
      send(owner, Intrinsics.console(), length);
    }
  }

  private static void send(StandardStream stream, Address data, int length) {
    Address result = Intrinsics.result();
    Wasi.blockingWriteAndFlush(stream.handle, data, length, result);
    if (result.getByte() != 0) {
      stream.fail();
      if (result.add(4).getByte() == 0) {
        Wasi.dropError(result.add(8).getInt());
      }
    }
  }
}
