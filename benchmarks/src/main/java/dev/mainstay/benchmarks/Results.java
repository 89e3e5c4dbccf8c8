package dev.mainstay.benchmarks;

import dev.mainstay.benchmarks.count.CostModel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that was measured in one run.
 *
 * @param producers the producers that were there, by name, with their settings; ours first
 * @param engines the engines that took times
 * @param absent what was not there, and why
 * @param rows the figures of each program
 * @param depths for each producer how deep calls could be nested
 */
public record Results(
    Map<String, String> producers,
    List<String> engines,
    List<String> absent,
    List<Row> rows,
    Map<String, Integer> depths) {
  /** Ours. */
  public static final String OURS = "Mainstay";

  /** What others are compared with. */
  public static final String BASE = "C";

  /** The older compiler. */
  public static final String OLDER = "TeaVM 0.13.1";

  public Results {
    engines = List.copyOf(engines);
    absent = List.copyOf(absent);
    rows = List.copyOf(rows);
  }

  /** One program. */
  public record Row(Program program, Map<String, Figures> figures) {
    /** A producer's figures, or null if it was not there. */
    public @Nullable Figures of(String producer) {
      return figures.get(producer);
    }

    /** Counted instructions relative to C. */
    public OptionalDouble ratio(String producer, CostModel model) {
      var ours = of(producer);
      var base = of(BASE);
      return ours == null || base == null
          ? OptionalDouble.empty()
          : OptionalDouble.of((double) ours.count(model) / base.count(model));
    }

    /** Time relative to C: the median of the ratios within a repetition. */
    public OptionalDouble timeRatio(String producer, String engine) {
      var ours = of(producer);
      var base = of(BASE);
      if (ours == null || base == null) {
        return OptionalDouble.empty();
      }
      var mine = ours.times().getOrDefault(engine, List.of());
      var theirs = base.times().getOrDefault(engine, List.of());
      int repetitions = Math.min(mine.size(), theirs.size());
      if (repetitions == 0) {
        return OptionalDouble.empty();
      }
      var ratios = new double[repetitions];
      for (int i = 0; i < repetitions; i++) {
        ratios[i] = (double) mine.get(i) / theirs.get(i);
      }
      Arrays.sort(ratios);
      return OptionalDouble.of(ratios[repetitions / 2]);
    }
  }

  /** The row of a program. */
  public Row row(Program program) {
    return rows.stream()
        .filter(row -> row.program().equals(program))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no row for " + program));
  }

  /** The rows of the programs that compute. */
  public List<Row> computing() {
    return rows.stream().filter(row -> Program.computing().contains(row.program())).toList();
  }

  /** The geometric mean over the programs that compute; empty if there is nothing to compare. */
  public OptionalDouble mean(Function<Row, OptionalDouble> ratio) {
    var ratios = computing().stream().map(ratio).toList();
    if (ratios.isEmpty() || ratios.stream().anyMatch(OptionalDouble::isEmpty)) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        Math.exp(
            ratios.stream().mapToDouble(value -> Math.log(value.orElseThrow())).sum()
                / ratios.size()));
  }
}
