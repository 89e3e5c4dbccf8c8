package dev.mainstay.adapter.preview1;

/** The host's clocks for those who speak no preview 2. */
public final class Clocks {
  private Clocks() {}

  /** Nanoseconds since some moment. */
  public static long monotonic() {
    return MonotonicClock.now();
  }

  /** Nanoseconds since 1970; traps if the host has no calendar. */
  public static long realtime() {
    Transfer time = Linker.transfer();
    if (Preview1.clockTimeGet(Preview1.REALTIME, 1, time.toAddress()) != 0) {
      Linker.noClock();
    }
    return time.toAddress().getLong();
  }

  /** 64 random bits. */
  public static long random() {
    return Random.getRandomU64();
  }
}
