package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;
import org.teavm.interop.Structure;

/**
 * Room for a preview-1 call that wants more of it than {@link Transfer} has: a kilobyte in the
 * block, or pages that are kept once they were needed. What is in it does not outlive a call of the
 * guest.
 */
final class Buffer extends Structure {
  /** Bytes in the block. */
  static final int SIZE = 1024;

  private static final int HEAD = 16;

  /** The pages, or 0. */
  Address pages;

  /** How many bytes the pages have. */
  int size;

  /** The kilobyte of the block. */
  static Address small() {
    return Linker.buffer().toAddress().add(HEAD);
  }

  /** At least {@code size} bytes. */
  static Address atLeast(int size) {
    if (!Address.fromInt(SIZE).isLessThan(Address.fromInt(size))) {
      return small();
    }
    Buffer buffer = Linker.buffer();
    if (Address.fromInt(buffer.size).isLessThan(Address.fromInt(size))) {
      int count = (size + 0xffff) >>> 16;
      int page = Linker.grow(count);
      if (page == -1) {
        Linker.outOfMemory();
      }
      buffer.pages = Address.fromInt(page << 16);
      buffer.size = count << 16;
    }
    return buffer.pages;
  }
}
