package dev.mainstay.wasi.clocks;

import dev.mainstay.annotations.U64;
import dev.mainstay.annotations.WasiImport;
import dev.mainstay.wasi.io.Poll;
import java.time.Duration;

/**
 * {@code wasi:clocks/monotonic-clock@0.2.12}: time that passes. It begins anywhere and never goes
 * back. All numbers are nanoseconds, unsigned.
 */
@WasiImport("wasi:clocks/monotonic-clock@0.2.12")
public interface MonotonicClock {
  /** What the clock shows, in nanoseconds since a moment that is not told. */
  @U64
  long now();

  /** How far apart two times are that the clock can show, in nanoseconds. */
  @U64
  long resolution();

  /**
   * What happens at a time.
   *
   * @param when what the clock shows then, in nanoseconds
   */
  Poll.Pollable subscribeInstant(@U64 long when);

  /**
   * What happens after a while.
   *
   * @param when nanoseconds from now
   */
  Poll.Pollable subscribeDuration(@U64 long when);

  /** What happens after a while; at once if that is negative. */
  default Poll.Pollable subscribe(Duration duration) {
    return subscribeDuration(Math.max(0, duration.toNanos()));
  }

  /** How long it is since the clock showed {@code earlier}, in nanoseconds. */
  default Duration since(long earlier) {
    return Duration.ofNanos(now() - earlier);
  }

  /** Waits; not at all if the duration is negative. */
  default void sleep(Duration duration) {
    try (Poll.Pollable later = subscribe(duration)) {
      later.block();
    }
  }
}
