package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;
import org.teavm.interop.Export;

/**
 * {@code wasi:clocks/timezone}: UTC, as the WIT suggests where none is known; preview 1 knows none.
 */
final class Timezone {
  private static final int UTC = 0x435455;

  private Timezone() {}

  @Export(name = "wasi:clocks/timezone#display")
  static void display(long seconds, int nanoseconds, Address result) {
    Address name = Linker.allocate(1, 3);
    name.putShort((short) UTC);
    name.add(2).putByte((byte) (UTC >> 16));
    result.putInt(0);
    result.add(4).putAddress(name);
    result.add(8).putInt(3);
    result.add(12).putByte((byte) 0);
  }

  @Export(name = "wasi:clocks/timezone#utc-offset")
  static int utcOffset(long seconds, int nanoseconds) {
    return 0;
  }
}
