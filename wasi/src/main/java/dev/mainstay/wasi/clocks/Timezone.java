package dev.mainstay.wasi.clocks;

import dev.mainstay.annotations.WasiImport;
import dev.mainstay.annotations.WitRecord;

/**
 * {@code wasi:clocks/timezone@0.2.12}: the time zone that the device is in. WASI has it as
 * unstable: few hosts offer it, and preview 1 does not, where all is UTC.
 */
@WasiImport("wasi:clocks/timezone@0.2.12")
public interface Timezone {
  /**
   * How a moment is to be shown.
   *
   * @param utcOffset what is to be added to UTC, in seconds, less than a day; 0 if there is no zone
   * @param name what people call it: {@code CET}, {@code -04:00}; {@code UTC} if there is no zone
   * @param inDaylightSavingTime whether that is because of daylight saving time
   */
  @WitRecord
  record TimezoneDisplay(int utcOffset, String name, boolean inDaylightSavingTime) {}

  /** How a moment is to be shown. */
  TimezoneDisplay display(WallClock.Datetime when);

  /** What is to be added to UTC at a moment, in seconds, less than a day. */
  int utcOffset(WallClock.Datetime when);
}
