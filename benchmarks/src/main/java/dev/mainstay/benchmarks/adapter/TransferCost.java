package dev.mainstay.benchmarks.adapter;

import dev.mainstay.benchmarks.adapter.Transfer.Way;
import dev.mainstay.benchmarks.adapter.Transfer.Work;
import dev.mainstay.benchmarks.count.CostModel;
import java.util.Map;

/**
 * The instructions of one call, the guest's loop included.
 *
 * @param transfer the call
 * @param counts instructions
 */
public record TransferCost(Transfer transfer, Map<Counted, Long> counts) {
  /** What was counted. */
  public record Counted(Way way, Work work, CostModel model) {}

  public TransferCost {
    counts = Map.copyOf(counts);
  }

  /** Instructions of one call. */
  public long count(Way way, Work work, CostModel model) {
    return counts.getOrDefault(new Counted(way, work, model), 0L);
  }

  /** How many times as many instructions the same work takes through the adapter. */
  public double ratio(CostModel model) {
    return (double) count(Way.ADAPTER, Work.BYTES, model) / count(Way.DIRECT, Work.BYTES, model);
  }
}
