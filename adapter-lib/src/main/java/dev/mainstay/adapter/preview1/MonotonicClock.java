package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;
import org.teavm.interop.Export;

/** {@code wasi:clocks/monotonic-clock}. */
final class MonotonicClock {
  private MonotonicClock() {}

  @Export(name = "wasi:clocks/monotonic-clock#now")
  static long now() {
    Address time = Linker.transfer().toAddress();
    if (Preview1.clockTimeGet(Preview1.MONOTONIC, 1, time) != 0) {
      Linker.noClock();
    }
    return time.getLong();
  }

  @Export(name = "wasi:clocks/monotonic-clock#resolution")
  static long resolution() {
    Address time = Linker.transfer().toAddress();
    if (Preview1.clockResGet(Preview1.MONOTONIC, time) != 0) {
      Linker.noClock();
    }
    return time.getLong();
  }

  @Export(name = "wasi:clocks/monotonic-clock#subscribe-instant")
  static int subscribeInstant(long when) {
    return Pollables.at(when);
  }

  /** A duration that ends behind the end of the clock never ends. */
  @Export(name = "wasi:clocks/monotonic-clock#subscribe-duration")
  static int subscribeDuration(long duration) {
    long now = now();
    long when = now + duration;
    return Pollables.at(when + Long.MIN_VALUE < now + Long.MIN_VALUE ? -1 : when);
  }
}
