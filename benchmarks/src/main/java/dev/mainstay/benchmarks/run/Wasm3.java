package dev.mainstay.benchmarks.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mainstay.benchmarks.produce.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * wasm3 0.5.0, an interpreter as devices have it: the C sources that the npm package
 * react-native-webassembly 0.3.3 ships, with a main of our own, by gcc.
 */
public final class Wasm3 implements Stopwatch {
  private static final String PACKAGE = "react-native-webassembly";
  private static final String VERSION = "0.3.3";
  private static final int ROOMY_STACK = 1 << 20;

  private final Path sources;
  private final Path folder;
  private boolean sought;
  private Optional<String> absence = Optional.empty();

  /**
   * wasm3.
   *
   * @param sources the folder with our main
   * @param folder where it is built
   */
  public Wasm3(Path sources, Path folder) {
    this.sources = sources;
    this.folder = folder;
  }

  @Override
  public String name() {
    return "wasm3 0.5.0";
  }

  @Override
  public Optional<String> absence() {
    if (!sought) {
      sought = true;
      try {
        build();
      } catch (IllegalStateException e) {
        absence = Optional.of("it needs npm, tar and gcc: " + e.getMessage());
      }
    }
    return absence;
  }

  private Path program() {
    return folder.resolve("wasm3");
  }

  private void build() {
    try {
      Files.createDirectories(folder);
      Path packed = folder.resolve(PACKAGE + "-" + VERSION + ".tgz");
      String ignored;
      if (!Files.exists(packed)) {
        ignored =
            Command.run(
                List.of(
                    "npm",
                    "pack",
                    "--silent",
                    "--pack-destination",
                    folder.toString(),
                    PACKAGE + "@" + VERSION));
      }
      ignored = Command.run(List.of("tar", "-xzf", packed.toString(), "-C", folder.toString()));
      Path cpp = folder.resolve("package").resolve("cpp");
      var gcc = new ArrayList<>(List.of("gcc", "-O3", "-w", "-Dd_m3HasWASI"));
      gcc.addAll(List.of("-I", cpp.toString(), "-I", sources.toString()));
      gcc.addAll(List.of("-o", program().toString(), sources.resolve("main.c").toString()));
      try (var files = Files.newDirectoryStream(cpp, "m3_*.c")) {
        files.forEach(file -> gcc.add(file.toString()));
      }
      gcc.add("-lm");
      ignored = Command.run(gcc);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Timed time(String name, byte[] module, List<String> arguments) {
    var run = run(module, ROOMY_STACK, arguments);
    if (run.exitCode() != 0) {
      throw new IllegalStateException(name + " on wasm3: " + run);
    }
    return new Timed(run.output(), run.nanoseconds());
  }

  /**
   * The greatest argument, up to a limit, with which a module ends well on a stack of this size.
   */
  public int deepest(byte[] module, int stackBytes, int limit) {
    int works = 0;
    int fails = limit + 1;
    while (fails - works > 1) {
      int argument = works + (fails - works) / 2;
      var run = run(module, stackBytes, List.of(Integer.toString(argument)));
      if (run.exitCode() == 0 && run.output().startsWith("depth ")) {
        works = argument;
      } else {
        fails = argument;
      }
    }
    return works;
  }

  private record Run(int exitCode, String output, String error, long nanoseconds) {}

  private Run run(byte[] module, int stackBytes, List<String> arguments) {
    try {
      Path file = Files.write(folder.resolve("module.wasm"), module);
      Path time = folder.resolve("time");
      Path out = folder.resolve("stdout");
      Path error = folder.resolve("stderr");
      Files.deleteIfExists(time);
      var command = new ArrayList<String>();
      command.add(program().toString());
      command.add(Integer.toString(stackBytes));
      command.add(time.toString());
      command.add(file.toString());
      command.addAll(arguments);
      int exitCode =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(error.toFile())
              .start()
              .waitFor();
      return new Run(
          exitCode,
          new String(Files.readAllBytes(out), UTF_8),
          new String(Files.readAllBytes(error), UTF_8),
          Files.exists(time) ? Long.parseLong(Files.readString(time).strip()) : 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
