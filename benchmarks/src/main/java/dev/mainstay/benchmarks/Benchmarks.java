package dev.mainstay.benchmarks;

import dev.mainstay.benchmarks.adapter.AdapterResults;
import dev.mainstay.benchmarks.count.CostModel;
import dev.mainstay.benchmarks.count.CountedRun;
import dev.mainstay.benchmarks.produce.Clang;
import dev.mainstay.benchmarks.produce.Mainstay;
import dev.mainstay.benchmarks.produce.Producer;
import dev.mainstay.benchmarks.produce.TeavmLinear;
import dev.mainstay.benchmarks.report.AdapterTables;
import dev.mainstay.benchmarks.report.Hotspots;
import dev.mainstay.benchmarks.report.Page;
import dev.mainstay.benchmarks.report.Tables;
import dev.mainstay.benchmarks.run.Stopwatch;
import dev.mainstay.benchmarks.run.Wasm3;
import dev.mainstay.benchmarks.run.WasmtimeStopwatch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * Measures the adapter and all programs of all producers in one run, and writes {@code results}:
 * {@code README.md} and {@code index.html}, {@code adapter.md} and {@code adapter.html}. What is
 * absent is left out, and the pages say so.
 */
public final class Benchmarks {
  private static final String ADAPTER = "adapter";
  private static final int REPETITIONS = 9;
  private static final int DEVICE_STACK = 64 * 1024;
  private static final int DEEPEST = 100_000;

  private final List<Producer> producers = new ArrayList<>();
  private final List<Stopwatch> stopwatches = new ArrayList<>();
  private final List<String> absent = new ArrayList<>();
  private final Wasm3 wasm3;

  private Benchmarks(Path base, Path mavenHome) {
    Path target = base.resolve("target");
    Path modules = target.resolve("modules");
    Path sources = base.resolve("src/main");
    wasm3 = new Wasm3(sources.resolve("wasm3"), target.resolve("wasm3"));
    for (var producer :
        List.of(
            new Mainstay(),
            new TeavmLinear(sources.resolve("teavm-0.13.1"), mavenHome, modules),
            new Clang(sources.resolve("c"), modules))) {
      if (isPresent(producer.name(), producer.absence())) {
        producers.add(producer);
      }
    }
    for (var stopwatch : List.of(new WasmtimeStopwatch(), wasm3)) {
      if (isPresent(stopwatch.name(), stopwatch.absence())) {
        stopwatches.add(stopwatch);
      }
    }
  }

  private boolean isPresent(String name, Optional<String> absence) {
    absence.ifPresent(why -> absent.add(name + ": " + why));
    return absence.isEmpty();
  }

  /**
   * The arguments are the folder of this module, that of Maven, and optionally {@code adapter}, if
   * only the adapter is to be measured, or the name of a program: then nothing is measured, but
   * that program's hot code is shown.
   *
   * @throws IOException if the results cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path base = Path.of(args[0]);
    var shown =
        Program.all().stream()
            .filter(program -> args.length > 2 && args[2].equals(program.name()))
            .findFirst();
    if (shown.isPresent()) {
      var program = shown.get();
      var module = new Mainstay().buildWithNames(program);
      System.out.println(Hotspots.of(CountedRun.of(program.name(), module, program.small())));
      return;
    }
    Path folder = Files.createDirectories(base.resolve("results"));
    measureAdapter(folder);
    if (args.length > 2 && args[2].equals(ADAPTER)) {
      return;
    }
    var results = new Benchmarks(base, Path.of(args[1])).measure();
    var tables = Tables.of(results);
    Files.writeString(folder.resolve("README.md"), tables);
    Files.writeString(folder.resolve("index.html"), Page.of(tables, results));
    System.out.println(tables);
  }

  private static void measureAdapter(Path folder) throws IOException {
    var results = AdapterResults.measure(Mainstay.compiled(Program.hello()));
    var tables = AdapterTables.of(results);
    Files.writeString(folder.resolve("adapter.md"), tables);
    Files.writeString(folder.resolve("adapter.html"), Page.ofAdapter(tables, results));
    System.out.println(tables);
  }

  private Results measure() {
    var settings = new LinkedHashMap<String, String>();
    producers.forEach(producer -> settings.put(producer.name(), producer.settings()));
    var programs = new ArrayList<Program>();
    programs.add(Program.hello());
    programs.addAll(Program.computing());
    programs.add(Program.suite());
    var rows = programs.stream().map(this::measure).toList();
    return new Results(
        settings, stopwatches.stream().map(Stopwatch::name).toList(), absent, rows, depths());
  }

  private Results.Row measure(Program program) {
    System.out.println("measuring " + program);
    var modules = new LinkedHashMap<String, byte[]>();
    producers.forEach(producer -> modules.put(producer.name(), producer.build(program)));
    var counted = new LinkedHashMap<String, CountedRun>();
    modules.forEach(
        (producer, module) ->
            counted.put(producer, CountedRun.of(program.name(), module, program.full())));
    var output = counted.values().iterator().next().output();
    counted.forEach((producer, run) -> requireEqual(program, producer, output, run.output()));
    var times = times(program, modules, output);
    var figures = new LinkedHashMap<String, Figures>();
    counted.forEach(
        (producer, run) -> {
          var counts = new EnumMap<CostModel, Long>(CostModel.class);
          for (var model : CostModel.values()) {
            counts.put(model, run.cost(model));
          }
          byte[] module = modules.getOrDefault(producer, new byte[0]);
          figures.put(
              producer,
              new Figures(
                  module.length,
                  gzipped(module),
                  run.pages(),
                  counts,
                  times.getOrDefault(producer, Map.of())));
        });
    return new Results.Row(program, figures);
  }

  /** Producer to engine to nanoseconds. Runs are interleaved, so that all have the same weather. */
  private Map<String, Map<String, List<Long>>> times(
      Program program, Map<String, byte[]> modules, String output) {
    Map<String, Map<String, List<Long>>> times = new LinkedHashMap<>();
    for (var stopwatch : stopwatches) {
      for (int i = 0; i < REPETITIONS; i++) {
        modules.forEach(
            (producer, module) -> {
              var timed = stopwatch.time(program.name(), module, program.full());
              requireEqual(program, producer + " on " + stopwatch.name(), output, timed.output());
              times
                  .computeIfAbsent(producer, key -> new LinkedHashMap<>())
                  .computeIfAbsent(stopwatch.name(), key -> new ArrayList<>())
                  .add(timed.nanoseconds());
            });
      }
    }
    return times;
  }

  private static void requireEqual(Program program, String who, String expected, String found) {
    if (!found.equals(expected)) {
      throw new IllegalStateException(
          program + " by " + who + " says\n" + found + "expected\n" + expected);
    }
  }

  private Map<String, Integer> depths() {
    var depths = new LinkedHashMap<String, Integer>();
    if (stopwatches.contains(wasm3)) {
      for (var producer : producers) {
        depths.put(
            producer.name(), wasm3.deepest(producer.build(Program.depth()), DEVICE_STACK, DEEPEST));
      }
    }
    return depths;
  }

  private static int gzipped(byte[] module) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(module);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.size();
  }
}
