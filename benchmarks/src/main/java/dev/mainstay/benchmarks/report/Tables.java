package dev.mainstay.benchmarks.report;

import dev.mainstay.benchmarks.Figures;
import dev.mainstay.benchmarks.Results;
import dev.mainstay.benchmarks.Results.Row;
import dev.mainstay.benchmarks.count.CostModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Results as Markdown. */
public final class Tables {
  private static final String NONE = "–";

  private final Results results;
  private final List<String> producers;
  private final StringBuilder out = new StringBuilder();

  private Tables(Results results) {
    this.results = results;
    this.producers = List.copyOf(results.producers().keySet());
  }

  /** The page. */
  public static String of(Results results) {
    var tables = new Tables(results);
    tables.all();
    return tables.out.toString();
  }

  private void all() {
    out.append(
        """
        # Figures

        Written by `mvn package -pl benchmarks -am -DskipTests -Dbenchmarks`, in one run; what the rows are is
        in [../README.md](../README.md). The output of every program was equal for all who made it, on every
        engine, before it was measured.

        """);
    results
        .producers()
        .forEach(
            (name, settings) ->
                out.append("- ").append(name).append(": ").append(settings).append('\n'));
    results
        .absent()
        .forEach(line -> out.append("- absent: ").append(line.replace('\n', ' ')).append('\n'));
    targets();
    counts("Instructions, classic interpreter", CostModel.CLASSIC);
    counts("Instructions, fast interpreter", CostModel.FAST);
    counts("Instructions as Endive executes them", CostModel.EXECUTED);
    sizes();
    for (var engine : results.engines()) {
      ratios(
          "Time on " + engine + ", relative to C",
          results.rows(),
          producer -> row -> row.timeRatio(producer, engine));
    }
    depths();
  }

  private void targets() {
    heading("Targets");
    table(List.of("target", "measured", "met"), false);
    for (var target : Target.of(results)) {
      row(List.of(target.what(), target.found(), target.met() ? "yes" : "**no**"));
    }
  }

  private void counts(String title, CostModel model) {
    heading(title);
    var head = new ArrayList<>(List.of("program"));
    head.addAll(producers);
    producers.stream()
        .filter(producer -> !producer.equals(Results.BASE))
        .forEach(producer -> head.add(producer + " / C"));
    table(head, true);
    for (var row : results.rows()) {
      var cells = new ArrayList<>(List.of(row.program().name()));
      for (var producer : producers) {
        cells.add(number(row.of(producer), figures -> figures.count(model)));
      }
      for (var producer : producers) {
        if (!producer.equals(Results.BASE)) {
          cells.add(ratio(row.ratio(producer, model)));
        }
      }
      row(cells);
    }
    var mean = new ArrayList<>(List.of("geometric mean of those that compute"));
    producers.forEach(producer -> mean.add(""));
    for (var producer : producers) {
      if (!producer.equals(Results.BASE)) {
        mean.add(ratio(results.mean(row -> row.ratio(producer, model))));
      }
    }
    row(mean);
  }

  private void sizes() {
    heading("Size in bytes, gzipped, and pages of memory at the end");
    var head = new ArrayList<>(List.of("program"));
    head.addAll(producers);
    table(head, true);
    for (var row : results.rows()) {
      var cells = new ArrayList<>(List.of(row.program().name()));
      for (var producer : producers) {
        var figures = row.of(producer);
        cells.add(
            figures == null
                ? NONE
                : String.format(
                    Locale.ROOT,
                    "%,d / %,d / %d",
                    figures.bytes(),
                    figures.gzipped(),
                    figures.pages()));
      }
      row(cells);
    }
  }

  private void ratios(
      String title, List<Row> rows, Function<String, Function<Row, OptionalDouble>> of) {
    heading(title);
    var others = producers.stream().filter(producer -> !producer.equals(Results.BASE)).toList();
    var head = new ArrayList<>(List.of("program"));
    head.addAll(others);
    table(head, true);
    for (var row : rows) {
      var cells = new ArrayList<>(List.of(row.program().name()));
      others.forEach(producer -> cells.add(ratio(of.apply(producer).apply(row))));
      row(cells);
    }
    var mean = new ArrayList<>(List.of("geometric mean of those that compute"));
    others.forEach(producer -> mean.add(ratio(results.mean(of.apply(producer)))));
    row(mean);
  }

  private void depths() {
    if (results.depths().isEmpty()) {
      return;
    }
    heading("Deepest nested calls in a 64 KiB stack of wasm3");
    table(List.copyOf(results.depths().keySet()), true);
    row(
        results.depths().values().stream()
            .map(depth -> String.format(Locale.ROOT, "%,d", depth))
            .toList());
  }

  private void heading(String title) {
    out.append("\n## ").append(title).append("\n\n");
  }

  private void table(List<String> head, boolean numbers) {
    row(head);
    out.append('|');
    for (int i = 0; i < head.size(); i++) {
      out.append(numbers && i > 0 ? "---:|" : "---|");
    }
    out.append('\n');
  }

  private void row(List<String> cells) {
    out.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static String number(@Nullable Figures figures, Function<Figures, Long> of) {
    return figures == null ? NONE : String.format(Locale.ROOT, "%,d", of.apply(figures));
  }

  private static String ratio(OptionalDouble value) {
    return value.isEmpty() ? NONE : String.format(Locale.ROOT, "%.2f", value.getAsDouble());
  }
}
