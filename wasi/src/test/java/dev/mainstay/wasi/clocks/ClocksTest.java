package dev.mainstay.wasi.clocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.mainstay.wasi.Fake;
import dev.mainstay.wasi.clocks.WallClock.Datetime;
import dev.mainstay.wasi.io.Poll;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // Fake calls them.
class ClocksTest {
  private final List<String> log = new ArrayList<>();

  private final class Ticking {
    long now() {
      return 5_000_000_000L;
    }

    Poll.Pollable subscribeDuration(long when) {
      log.add("after " + when);
      return Fake.of(
          Poll.Pollable.class,
          new Object() {
            void block() {
              log.add("block");
            }

            void close() {
              log.add("close");
            }
          });
    }
  }

  @Test
  void aMomentIsAnInstant() {
    Instant moment = Instant.parse("2031-05-06T07:08:09.012345678Z");

    assertEquals(new Datetime(1935817689L, 12_345_678), Datetime.of(moment));
    assertEquals(moment, Datetime.of(moment).toInstant());
    assertEquals(Instant.EPOCH, Datetime.of(Instant.EPOCH).toInstant());
    assertThrows(
        IllegalArgumentException.class, () -> Datetime.of(Instant.ofEpochSecond(-1, 999_999_999)));
    assertEquals(Duration.ofMillis(1500), new Datetime(1, 500_000_000).toDuration());
  }

  @Test
  void sleepsAndMeasures() {
    MonotonicClock clock = Fake.of(MonotonicClock.class, new Ticking());

    clock.sleep(Duration.ofMillis(3));
    clock.sleep(Duration.ofSeconds(-1));

    assertEquals(List.of("after 3000000", "block", "close", "after 0", "block", "close"), log);
    assertEquals(Duration.ofSeconds(2), clock.since(3_000_000_000L));
  }
}
