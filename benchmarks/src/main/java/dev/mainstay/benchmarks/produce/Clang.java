package dev.mainstay.benchmarks.produce;

import dev.mainstay.benchmarks.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The same programs in C, by clang with wasi-libc, where they are installed. */
public final class Clang implements Producer {
  private static final List<String> COMMAND =
      List.of("clang", "--target=wasm32-wasi", "-O2", "-Wl,--strip-all");

  private final Path sources;
  private final Path folder;

  /**
   * C.
   *
   * @param sources the folder with the C files
   * @param folder where modules go
   */
  public Clang(Path sources, Path folder) {
    this.sources = sources;
    this.folder = folder;
  }

  @Override
  public String name() {
    return "C";
  }

  @Override
  public String settings() {
    return String.join(" ", COMMAND)
        + "; "
        + Command.run(List.of("clang", "--version")).lines().findFirst().orElse("");
  }

  @Override
  public Optional<String> absence() {
    var version = Command.absence(List.of("clang", "--version"));
    if (version.isPresent()) {
      return version;
    }
    try {
      build(Program.hello());
      return Optional.empty();
    } catch (IllegalStateException e) {
      return Optional.of("clang has no wasm32-wasi: " + e.getMessage());
    }
  }

  @Override
  public byte[] build(Program program) {
    var command = new ArrayList<>(COMMAND);
    Path module = folder.resolve(program.name() + ".c.wasm");
    command.add("-o");
    command.add(module.toString());
    if (program.equals(Program.hello())) {
      command.add(source("hello"));
    } else if (program.equals(Program.suite())) {
      command.add(source("suite"));
      Program.computing().forEach(part -> command.add(source(part.name())));
    } else {
      command.add("-DPROGRAM=" + program.name());
      command.add(source("main"));
      command.add(source(program.name()));
    }
    try {
      Files.createDirectories(folder);
      String ignored = Command.run(command);
      return Files.readAllBytes(module);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String source(String name) {
    return sources.resolve(name + ".c").toString();
  }
}
