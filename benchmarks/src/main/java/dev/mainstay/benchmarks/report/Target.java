package dev.mainstay.benchmarks.report;

import dev.mainstay.benchmarks.Figures;
import dev.mainstay.benchmarks.Program;
import dev.mainstay.benchmarks.Results;
import dev.mainstay.benchmarks.count.CostModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that was set out to be reached.
 *
 * @param what what it is
 * @param found what was measured
 * @param met whether that reaches it
 */
public record Target(String what, String found, boolean met) {
  private static final int HELLO_BYTES = 12 * 1024;
  private static final int HELLO_PAGES = 2;
  private static final double MEAN = 1.5;
  private static final int QUARTER = 4;

  /** The targets that these results say something about. */
  static List<Target> of(Results results) {
    var targets = new ArrayList<Target>();
    Figures hello = results.row(Program.hello()).of(Results.OURS);
    if (hello != null) {
      targets.add(
          new Target(
              "hello has at most 12 KB and 2 pages",
              hello.bytes() + " bytes, " + hello.pages() + " pages",
              hello.bytes() <= HELLO_BYTES && hello.pages() <= HELLO_PAGES));
    }
    var suite = results.row(Program.suite());
    Figures ours = suite.of(Results.OURS);
    Figures older = suite.of(Results.OLDER);
    if (ours != null && older != null) {
      targets.add(
          new Target(
              "the suite has at most a quarter of the size of TeaVM 0.13.1's",
              String.format(
                  Locale.ROOT,
                  "%.1f %% (%d of %d bytes)",
                  100.0 * ours.bytes() / older.bytes(),
                  ours.bytes(),
                  older.bytes()),
              ours.bytes() * QUARTER <= older.bytes()));
    }
    for (var model : List.of(CostModel.CLASSIC, CostModel.FAST)) {
      var kind = model.name().toLowerCase(Locale.ROOT);
      results
          .mean(row -> row.ratio(Results.OURS, model))
          .ifPresent(
              mean ->
                  targets.add(
                      new Target(
                          "geometric mean of instructions at most 1.5 times C's, " + kind,
                          String.format(Locale.ROOT, "%.2f", mean),
                          mean <= MEAN)));
      var above =
          results.computing().stream()
              .filter(row -> !isBelow(row.of(Results.OURS), row.of(Results.OLDER), model))
              .map(row -> row.program().name())
              .toList();
      if (older != null) {
        targets.add(
            new Target(
                "below TeaVM 0.13.1 in each program, " + kind,
                above.isEmpty() ? "in all" : "not in " + String.join(", ", above),
                above.isEmpty()));
      }
    }
    return targets;
  }

  private static boolean isBelow(@Nullable Figures ours, @Nullable Figures older, CostModel model) {
    return ours != null && older != null && ours.count(model) < older.count(model);
  }
}
