package dev.mainstay.benchmarks.report;

import dev.mainstay.benchmarks.adapter.AdapterResults;
import dev.mainstay.benchmarks.adapter.Transfer.Way;
import dev.mainstay.benchmarks.adapter.Transfer.Work;
import dev.mainstay.benchmarks.count.CostModel;
import java.util.Locale;
import org.jfree.data.category.DefaultCategoryDataset;

/** The adapter's costs as pictures. */
final class AdapterCharts {
  private static final int FIRST_SIZE = 1;

  private AdapterCharts() {}

  static String of(AdapterResults results) {
    var ratios = new DefaultCategoryDataset();
    var calls = new DefaultCategoryDataset();
    for (var cost : results.transfers()) {
      var transfer = cost.transfer();
      var name = AdapterTables.name(transfer);
      ratios.addValue(
          cost.ratio(CostModel.CLASSIC), name, String.format(Locale.ROOT, "%,d", transfer.size()));
      if (transfer.size() == FIRST_SIZE) {
        for (var way : Way.values()) {
          calls.addValue(
              (double) cost.count(way, Work.CALLS, CostModel.CLASSIC),
              way.name().toLowerCase(Locale.ROOT),
              name);
        }
      }
    }
    var sizes = new DefaultCategoryDataset();
    for (var each : results.sizes().interfaces()) {
      sizes.addValue(each.alone(), "alone", each.name().replaceFirst(".*/", ""));
    }
    return Charts.svg("The same work through the adapter, direct = 1, by bytes a call", "", ratios)
        + Charts.svg("Instructions of a call, classic interpreter", "", calls)
        + Charts.svg("Bytes of code that an interface takes alone", "bytes", sizes);
  }
}
