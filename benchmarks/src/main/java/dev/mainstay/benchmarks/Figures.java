package dev.mainstay.benchmarks;

import dev.mainstay.benchmarks.count.CostModel;
import java.util.List;
import java.util.Map;

/**
 * What one program of one producer costs.
 *
 * @param bytes the size of the module
 * @param gzipped its size as gzip makes it
 * @param pages the pages of 64 KiB of memory at the end of the run
 * @param counts counted instructions by model
 * @param times for each engine nanoseconds, one for each repetition
 */
public record Figures(
    int bytes, int gzipped, int pages, Map<CostModel, Long> counts, Map<String, List<Long>> times) {
  public Figures {
    counts = Map.copyOf(counts);
    times = Map.copyOf(times);
  }

  /** Counted instructions. */
  public long count(CostModel model) {
    return counts.getOrDefault(model, 0L);
  }
}
