package dev.mainstay.examples.logger;

/**
 * What a sensor said.
 *
 * @param time in seconds since 1970
 * @param value in thousandths of the sensor's unit
 */
record Reading(long time, String sensor, long value) {
  /** The reading of a line, {@code TIME,SENSOR,VALUE}; null if it is none. */
  static Reading parse(String line) {
    int first = line.indexOf(',');
    int second = line.indexOf(',', first + 1);
    if (first < 0 || second <= first + 1) {
      return null;
    }
    try {
      return new Reading(
          Long.parseLong(line.substring(0, first)),
          line.substring(first + 1, second),
          Long.parseLong(line.substring(second + 1)));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** The line of the reading. */
  String line() {
    return time + "," + sensor + "," + value + "\n";
  }
}
