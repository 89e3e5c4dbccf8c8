package dev.mainstay.wasi.clocks;

import dev.mainstay.annotations.U32;
import dev.mainstay.annotations.U64;
import dev.mainstay.annotations.WasiImport;
import dev.mainstay.annotations.WitRecord;
import java.time.Duration;
import java.time.Instant;

/**
 * {@code wasi:clocks/wall-clock@0.2.12}: the time of day. Someone may set it, forward or back; to
 * measure how long something takes there is {@link MonotonicClock}.
 */
@WasiImport("wasi:clocks/wall-clock@0.2.12")
public interface WallClock {
  /**
   * A moment, or a while.
   *
   * @param seconds for a moment, since 1970-01-01T00:00:00Z, without leap seconds
   * @param nanoseconds what is left, less than 1,000,000,000
   */
  @WitRecord
  record Datetime(@U64 long seconds, @U32 int nanoseconds) {
    /**
     * The moment of an instant of Java.
     *
     * @throws IllegalArgumentException if it is before 1970, which WASI cannot express
     */
    public static Datetime of(Instant instant) {
      if (instant.getEpochSecond() < 0) {
        throw new IllegalArgumentException("before 1970: " + instant.getEpochSecond() + " s");
      }
      return new Datetime(instant.getEpochSecond(), instant.getNano());
    }

    /** The moment, as Java has it. */
    public Instant toInstant() {
      return Instant.ofEpochSecond(seconds, nanoseconds);
    }

    /** The while, as Java has it. */
    public Duration toDuration() {
      return Duration.ofSeconds(seconds, nanoseconds);
    }
  }

  /** What the clock shows. */
  Datetime now();

  /** How far apart two times are that the clock can show. */
  Datetime resolution();

  /** What the clock shows, as Java has it. */
  default Instant instant() {
    return now().toInstant();
  }
}
