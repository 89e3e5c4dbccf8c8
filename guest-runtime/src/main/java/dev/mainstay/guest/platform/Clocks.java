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

  /** Waits for some nanoseconds; what was printed goes out first. */
  static void sleep(long nanoseconds) {
    Console.flush();
    int pollable = Wasi.subscribeDuration(nanoseconds);
    Wasi.block(pollable);
    Wasi.dropPollable(pollable);
  }
}
