package dev.mainstay.guest.library.java.util;

import dev.mainstay.guest.library.Receiver;
import java.util.LongSummaryStatistics;

/** {@code LongSummaryStatistics.toString}. */
final class LongSummaryStatisticsMethods {
  private LongSummaryStatisticsMethods() {}

  public static String toString(@Receiver LongSummaryStatistics self) {
    return "LongSummaryStatistics{count="
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
