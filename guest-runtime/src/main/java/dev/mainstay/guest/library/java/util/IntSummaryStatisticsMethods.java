package dev.mainstay.guest.library.java.util;

import dev.mainstay.guest.library.Receiver;
import java.util.IntSummaryStatistics;

/** {@code IntSummaryStatistics.toString}. */
final class IntSummaryStatisticsMethods {
  private IntSummaryStatisticsMethods() {}

  public static String toString(@Receiver IntSummaryStatistics self) {
    return "IntSummaryStatistics{count="
        + self.getCount()
        + ", sum="
        + self.getSum()
        + ", min="
        + self.getMin()
        + ", average="
        + DecimalText.sixDigits(self.getAverage())
        + ", max="
        + self.getMax()
        + "}";
  }
}
