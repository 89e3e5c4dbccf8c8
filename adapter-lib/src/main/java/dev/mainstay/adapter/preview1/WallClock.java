package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;
import org.teavm.interop.Export;

/** {@code wasi:clocks/wall-clock}. */
final class WallClock {
  private static final int SECOND = 1_000_000_000;

  private WallClock() {}

  @Export(name = "wasi:clocks/wall-clock#now")
  static void now(Address result) {
    answer(Preview1.clockTimeGet(Preview1.REALTIME, 1, result), result);
  }

  @Export(name = "wasi:clocks/wall-clock#resolution")
  static void resolution(Address result) {
    answer(Preview1.clockResGet(Preview1.REALTIME, result), result);
  }

  /** Makes a {@code datetime} of the nanoseconds that the host put in its place. */
  private static void answer(int errno, Address result) {
    if (errno != 0) {
      Linker.noClock();
    }
    long time = result.getLong();
    result.putLong(Long.divideUnsigned(time, SECOND));
    result.add(8).putInt((int) Long.remainderUnsigned(time, SECOND));
  }
}
