package dev.mainstay.benchmarks.produce;

import dev.mainstay.benchmarks.Program;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The same Java through TeaVM 0.13.1, the last with a target in linear memory. It has a class path
 * and a process of its own, resolved by Maven from a pom that is no module of ours.
 */
public final class TeavmLinear implements Producer {
  private static final String LAUNCHER = "Launcher.java";

  private final Path pom;
  private final Path maven;
  private final Path folder;
  private @Nullable String classPath;
  private boolean built;

  /**
   * TeaVM 0.13.1.
   *
   * @param sources the folder with its pom and launcher
   * @param mavenHome where Maven is installed
   * @param folder where modules go
   */
  public TeavmLinear(Path sources, Path mavenHome, Path folder) {
    this.pom = sources.resolve("pom.xml");
    this.maven = mavenHome.resolve("bin").resolve("mvn");
    this.folder = folder;
  }

  @Override
  public String name() {
    return "TeaVM 0.13.1";
  }

  @Override
  public String settings() {
    return "target WEBASSEMBLY_WASI, optimization ADVANCED, obfuscated, no debug information, its"
        + " own sizes of the heap";
  }

  @Override
  public Optional<String> absence() {
    try {
      String ignored = classPath();
      return Optional.empty();
    } catch (IllegalStateException e) {
      return Optional.of("TeaVM 0.13.1 cannot be resolved: " + e.getMessage());
    }
  }

  private String classPath() {
    var known = classPath;
    if (known != null) {
      return known;
    }
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve("classpath.txt");
      String ignored =
          Command.run(
              List.of(
                  maven.toString(),
                  "-B",
                  "-ntp",
                  "-q",
                  "-f",
                  pom.toString(),
                  "dependency:build-classpath",
                  "-Dmdep.outputFile=" + file.toAbsolutePath()));
      known = Files.readString(file).strip();
      classPath = known;
      return known;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public byte[] build(Program program) {
    if (!built) {
      buildAll();
      built = true;
    }
    try {
      return Files.readAllBytes(folder.resolve(file(program)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All programs in one process: starting the compiler takes longer than compiling one. */
  private void buildAll() {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(classPath());
    command.add(pom.resolveSibling(LAUNCHER).toString());
    command.add(Mainstay.classPath().get(0) + File.pathSeparator + classPath());
    command.add(folder.toString());
    for (var program : Program.all()) {
      command.add(program.className());
      command.add(file(program));
    }
    String ignored = Command.run(command);
  }

  private static String file(Program program) {
    return program.name() + ".teavm.wasm";
  }
}
