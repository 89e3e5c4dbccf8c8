package dev.mainstay.kotlin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A program: one file with a package of its own, named after the file.
 *
 * @param source the file
 */
record Program(Path source) {
  /** Programs with a main function, which the JVM runs as well. */
  private static final Path COMMANDS = Path.of("src", "test", "programs");

  /** Modules that a host calls, which only WebAssembly has. */
  private static final Path REACTORS = Path.of("src", "test", "exports");

  static List<Program> commands() {
    return in(COMMANDS);
  }

  static List<Program> reactors() {
    return in(REACTORS);
  }

  static Program command(String name) {
    return new Program(COMMANDS.resolve(name + ".kt"));
  }

  static Program reactor(String name) {
    return new Program(REACTORS.resolve(name + ".kt"));
  }

  private static List<Program> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().map(Program::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return source.getFileName().toString().replace(".kt", "");
  }

  /** The class that has the main function on the JVM. */
  String mainClass() {
    return "programs." + name().toLowerCase(Locale.ROOT) + "." + name() + "Kt";
  }

  @Override
  public String toString() {
    return name();
  }
}
