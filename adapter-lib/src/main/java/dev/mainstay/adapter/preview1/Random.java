package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;
import org.teavm.interop.Export;

/** {@code wasi:random/random}. */
final class Random {
  /** The most that a list may hold, as the Canonical ABI bounds it. */
  private static final int MOST = (1 << 28) - 1;

  /** The most that every host gives at once. */
  private static final int PART = 65536;

  private Random() {}

  @Export(name = "wasi:random/random#get-random-bytes")
  static void getRandomBytes(long length, Address result) {
    if (length < 0 || length > MOST) {
      Linker.tooLong();
    }
    int size = (int) length;
    Address bytes = Linker.allocate(1, size);
    result.putAddress(bytes);
    result.add(4).putInt(size);
    while (size > PART) {
      fill(bytes, PART);
      bytes = bytes.add(PART);
      size -= PART;
    }
    if (size != 0) {
      fill(bytes, size);
    }
  }

  @Export(name = "wasi:random/random#get-random-u64")
  static long getRandomU64() {
    Address number = Linker.transfer().toAddress();
    fill(number, 8);
    return number.getLong();
  }

  /**
   * Fills memory from the host's generator. A host that has none is no host for a program that
   * asks.
   */
  static void fill(Address bytes, int length) {
    if (Preview1.randomGet(bytes, length) != 0) {
      Linker.noRandom();
    }
  }
}
