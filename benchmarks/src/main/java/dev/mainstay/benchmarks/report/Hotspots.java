package dev.mainstay.benchmarks.report;

import dev.mainstay.benchmarks.count.CostModel;
import dev.mainstay.benchmarks.count.CountedRun;
import dev.mainstay.wasm.model.WasmFunction;
import dev.mainstay.wasm.print.ModulePrinter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Where the instructions of a run are: the functions that cost most, and their code. */
public final class Hotspots {
  /** Functions with less than this share are not listed. */
  private static final double SHARE = 0.004;

  /** The code of functions with less than this share is not shown. */
  private static final double SHOWN = 0.03;

  private Hotspots() {}

  /** As text: a table of functions, then the code of the first ones, with counts. */
  public static String of(CountedRun run) {
    var out = new StringBuilder();
    long classic = run.cost(CostModel.CLASSIC);
    long fast = run.cost(CostModel.FAST);
    out.append(String.format(Locale.ROOT, "classic %,d, fast %,d%n%n", classic, fast));
    out.append(String.format("%14s %14s %7s  %s%n", "classic", "fast", "share", "function"));
    var byFunction = run.costByFunction(CostModel.CLASSIC);
    var fastByFunction = run.costByFunction(CostModel.FAST);
    var functions = new ArrayList<>(byFunction.keySet());
    functions.sort(
        Comparator.comparing((WasmFunction function) -> -byFunction.getOrDefault(function, 0L))
            .thenComparing(WasmFunction::toString));
    for (var function : functions) {
      long cost = byFunction.getOrDefault(function, 0L);
      if (cost >= classic * SHARE) {
        out.append(
            String.format(
                Locale.ROOT,
                "%,14d %,14d %6.1f%%  %s%n",
                cost,
                fastByFunction.getOrDefault(function, 0L),
                100.0 * cost / classic,
                function));
      }
    }
    for (var function : functions) {
      if (byFunction.getOrDefault(function, 0L) >= classic * SHOWN) {
        out.append('\n').append(listing(run, function));
      }
    }
    return out.toString();
  }

  private static String listing(CountedRun run, WasmFunction function) {
    List<String> lines = ModulePrinter.print(run.module(), function).lines().toList();
    int header = function.code().locals().isEmpty() ? 1 : 2;
    var counts = new long[Math.max(lines.size(), header + function.code().instructions().size())];
    run.executions()
        .forEach(
            (block, count) -> {
              if (block.function() == function) {
                for (int i = block.first(); i < block.end(); i++) {
                  counts[header + i] = count;
                }
              }
            });
    var out = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      out.append(
          i < header || i == lines.size() - 1
              ? String.format("%13s  %s%n", "", lines.get(i))
              : String.format(Locale.ROOT, "%,13d  %s%n", counts[i], lines.get(i)));
    }
    return out.toString();
  }
}
