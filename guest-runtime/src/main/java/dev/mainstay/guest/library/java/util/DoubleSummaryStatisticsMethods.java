package dev.mainstay.guest.library.java.util;

import dev.mainstay.guest.library.Receiver;
import java.util.DoubleSummaryStatistics;

/** {@code DoubleSummaryStatistics.toString}. */
final class DoubleSummaryStatisticsMethods {
  private DoubleSummaryStatisticsMethods() {}

  public static String toString(@Receiver DoubleSummaryStatistics self) {
    return "DoubleSummaryStatistics{count="
        + self.getCount()
        + ", sum="
        + DecimalText.sixDigits(self.getSum())
        + ", min="
        + DecimalText.sixDigits(self.getMin())
        + ", average="
        + DecimalText.sixDigits(self.getAverage())
        + ", max="
        + DecimalText.sixDigits(self.getMax())
        + "}";
  }
}
