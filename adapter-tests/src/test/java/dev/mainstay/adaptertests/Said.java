package dev.mainstay.adaptertests;

import static java.util.stream.Collectors.toCollection;

import dev.mainstay.engines.Engine;
import dev.mainstay.testing.Device;
import dev.mainstay.wasm.binary.ModuleReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What a guest said on a runtime.
 *
 * @param lines what came of each call, and behind that how it ended and the standard output
 * @param called the functions of WASI that were called
 */
record Said(List<String> lines, TreeSet<String> called) {
  private static final String CALLED = "called ";
  private static final Pattern ZEROES = Pattern.compile("\0+");

  private static final Map<String, Said> RUNS = new ConcurrentHashMap<>();

  /** Runs a guest once on each engine, with an empty folder as {@code /data}. */
  static Said by(String guest, Engine engine) {
    return RUNS.computeIfAbsent(guest + " " + engine.name(), key -> run(guest, engine));
  }

  private static Said run(String guest, Engine engine) {
    var payload = WasiGuest.of(guest).payload();
    try {
      var folder = Files.createTempDirectory("adapter");
      var device =
          Device.builder()
              .arguments("one", "", "größe")
              .environment("HOME", "/home/device")
              .environment("EMPTY", "")
              .directory("/data", folder)
              .stdin("0123456789abcdefghijklmnopqrstuvwxyz")
              .build();
      var outcome = engine.run(payload, device);
      delete(folder);
      var lines = new ArrayList<String>();
      var called = new TreeSet<String>();
      for (var line : outcome.stderr().lines().toList()) {
        if (line.startsWith(CALLED)) {
          called = functions(line.substring(CALLED.length()));
        } else {
          lines.add(line);
        }
      }
      lines.add("exit code " + outcome.exitCode());
      ZEROES
          .matcher(outcome.stdout())
          .replaceAll(zeroes -> "<" + zeroes.group().length() + " zeroes>")
          .lines()
          .forEach(lines::add);
      return new Said(List.copyOf(lines), called);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TreeSet<String> functions(String numbers) {
    var names = NotingLibrary.functions(ModuleReader.read(WasiGuest.library()));
    return Arrays.stream(numbers.split(" "))
        .map(number -> names.get(Integer.parseInt(number)))
        .collect(toCollection(TreeSet::new));
  }

  private static void delete(java.nio.file.Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
