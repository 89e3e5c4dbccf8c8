package dev.mainstay.examples.logger;

import java.util.Map;
import java.util.TreeMap;

/** What there is of each sensor. */
final class Report {
  private static final class Values {
    private long count;
    private long sum;
    private long least = Long.MAX_VALUE;
    private long most = Long.MIN_VALUE;
  }

  private final Map<String, Values> sensors = new TreeMap<>();

  /** Counts a reading. */
  void add(Reading reading) {
    Values values = sensors.computeIfAbsent(reading.sensor(), sensor -> new Values());
    values.count++;
    values.sum += reading.value();
    values.least = Math.min(values.least, reading.value());
    values.most = Math.max(values.most, reading.value());
  }

  /** Prints a line for each sensor. */
  void print() {
    sensors.forEach(
        (sensor, values) ->
            System.out.println(
                sensor
                    + ": "
                    + values.count
                    + (values.count == 1 ? " reading, " : " readings, ")
                    + unit(values.least)
                    + " to "
                    + unit(values.most)
                    + ", mean "
                    + unit(values.sum / values.count)));
  }

  /** Thousandths as a decimal number, without the 10 KB that printing a double takes. */
  private static String unit(long thousandths) {
    long absolute = Math.abs(thousandths);
    String fraction = Long.toString(1000 + absolute % 1000).substring(1);
    return (thousandths < 0 ? "-" : "") + absolute / 1000 + "." + fraction;
  }
}
