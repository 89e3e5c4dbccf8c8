package dev.mainstay.adapter.platform;

import dev.mainstay.adapter.preview1.Clocks;
import org.teavm.interop.Export;

/** Module {@code teavm}: odds and ends that TeaVM's library wants of its host. */
final class Teavm {
  private Teavm() {}

  /** Milliseconds, with a fraction, since some moment. */
  @Export(name = "teavm#nanoTime")
  static double nanoTime() {
    return Clocks.monotonic() / 1e6;
  }

  /** Minutes from local time to UTC: preview 1 knows of no time zone. */
  @Export(name = "teavm#getNativeOffset")
  static int getNativeOffset(double instant) {
    return 0;
  }
}
