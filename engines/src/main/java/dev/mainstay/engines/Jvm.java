package dev.mainstay.engines;

import dev.mainstay.testing.Device;
import dev.mainstay.testing.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Java says: the classes of a guest in a JVM of their own. */
public final class Jvm {
  private final List<Path> classPath;
  private final String mainClass;
  private final Optional<Path> workingDirectory;

  /** A guest's classes, and the one with its main method. */
  public Jvm(List<Path> classPath, String mainClass) {
    this(classPath, mainClass, Optional.empty());
  }

  private Jvm(List<Path> classPath, String mainClass, Optional<Path> workingDirectory) {
    this.classPath = classPath.stream().map(Path::toAbsolutePath).toList();
    this.mainClass = mainClass;
    this.workingDirectory = workingDirectory;
  }

  /** The same in a folder: where a payload finds what the device calls {@code .}. */
  public Jvm in(Path folder) {
    return new Jvm(classPath, mainClass, Optional.of(folder));
  }

  /**
   * Runs with a device's arguments, environment and standard input; text is UTF-8, as in a payload.
   */
  public Outcome run(Device device) {
    var command = new ArrayList<String>();
    command.add(executable());
    command.add("-Dfile.encoding=UTF-8");
    // A payload knows of no other zone.
    command.add("-Duser.timezone=UTC");
    // The first two are what JDK 17 reads, the others what it was renamed to in 18.
    command.add("-Dsun.stdout.encoding=UTF-8");
    command.add("-Dsun.stderr.encoding=UTF-8");
    command.add("-Dstdout.encoding=UTF-8");
    command.add("-Dstderr.encoding=UTF-8");
    command.add("-cp");
    command.add(joined(classPath));
    command.add(mainClass);
    command.addAll(device.arguments());
    try (var child = new ChildProcess("jvm")) {
      // The launcher decodes arguments with the locale's charset, whatever file.encoding says.
      var environment = new LinkedHashMap<>(Map.of("LC_ALL", "C.UTF-8"));
      environment.putAll(device.environment());
      return child.run(command, device.stdin(), environment, workingDirectory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The program that this JVM is. */
  static String executable() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** A class path with the jars or folders of these classes. */
  static String classPath(Class<?>... types) {
    return joined(Stream.of(types).map(Jvm::location).toList());
  }

  private static Path location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String joined(List<Path> classPath) {
    return classPath.stream()
        .map(Path::toString)
        .collect(Collectors.joining(System.getProperty("path.separator")));
  }
}
