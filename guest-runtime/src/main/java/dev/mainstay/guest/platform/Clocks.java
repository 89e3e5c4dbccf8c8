package dev.mainstay.guest.platform;

import org.teavm.interop.Address;

/** Java's clocks on those of WASI. */
final class Clocks {
  private Clocks() {}

  static long currentTimeMillis() {
    Address now = Intrinsics.result();
    Wasi.wallClockNow(now);
    return now.getLong() * 1000 + now.add(8).getInt() / 1_000_000;
  }

  static long nanoTime() {
    return Wasi.monotonicClockNow();
  }

  /** {@code Thread.sleep}. */
  static void sleep(long milliseconds) {
    if (milliseconds < 0) {
      throw new IllegalArgumentException("timeout value is negative");
    }
    Console.flush();
    long most = Long.MAX_VALUE / 1_000_000;
    int pollable = Wasi.subscribeDuration(Math.min(milliseconds, most) * 1_000_000);
    Wasi.block(pollable);
    Wasi.dropPollable(pollable);
  }
}
