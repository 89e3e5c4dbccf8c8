package test;

import java.util.List;
import wasi.clocks.MonotonicClockImport;
import wasi.clocks.TimezoneImport;
import wasi.clocks.WallClockImport;
import wasi.io.PollImport;

/** {@code wasi:clocks}, and {@code wasi:io/poll} with them. */
public final class Guest {
  private static final long MILLISECOND = 1_000_000;
  private static final long YEAR_2024 = 1_704_067_200;

  private Guest() {}

  public static void main(String[] arguments) {
    var monotonic = MonotonicClockImport.instance();
    long start = monotonic.now();
    Said.value("monotonic-clock now", () -> monotonic.now() - start >= 0);
    Said.value("monotonic-clock resolution", () -> monotonic.resolution() > 0);
    Said.value(
        "subscribe-duration",
        () -> {
          try (var soon = monotonic.subscribeDuration(3 * MILLISECOND)) {
            soon.block();
            return "ready " + soon.ready() + ", waited " + waited(monotonic.now() - start, 3);
          }
        });
    Said.value(
        "subscribe-instant",
        () -> {
          try (var past = monotonic.subscribeInstant(0);
              var future = monotonic.subscribeInstant(-1)) {
            return past.ready() + " " + future.ready();
          }
        });
    Said.value(
        "poll",
        () -> {
          long now = monotonic.now();
          try (var late = monotonic.subscribeDuration(1L << 60);
              var soon = monotonic.subscribeDuration(MILLISECOND / 2);
              var later = monotonic.subscribeInstant(now + (1L << 50))) {
            var ready = PollImport.instance().poll(List.of(late, soon, later, soon));
            return ready.length + " of them, " + (ready[0] + ready[1]);
          }
        });
    var wall = WallClockImport.instance();
    Said.value("wall-clock now", () -> wall.now().seconds() > YEAR_2024);
    Said.value(
        "wall-clock resolution",
        () -> wall.resolution().seconds() == 0 && wall.resolution().nanoseconds() > 0);
    Said.value("display", () -> TimezoneImport.instance().display(wall.now()));
    Said.value("utc-offset", () -> TimezoneImport.instance().utcOffset(wall.now()));
    Called.report();
  }

  private static String waited(long nanoseconds, long milliseconds) {
    return nanoseconds >= milliseconds * MILLISECOND ? "long enough" : nanoseconds + " ns";
  }
}
