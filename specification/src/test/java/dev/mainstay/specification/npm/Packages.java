package dev.mainstay.specification.npm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Packages that npm installs below {@code target}, in the versions of our {@code package.json}. */
public final class Packages {
  private static final Path FOLDER = Path.of("target", "npm").toAbsolutePath();
  private static final String PACKAGE = "package.json";
  private static final int MINUTES = 10;

  private final Path folder;

  private Packages(Path folder) {
    this.folder = folder;
  }

  /**
   * The packages, installed now unless they are there.
   *
   * @throws AbsentException if there is no node or npm, or npm cannot get them
   */
  public static Packages install() {
    try {
      Files.createDirectories(FOLDER);
      Path installed = FOLDER.resolve("node_modules").resolve(PACKAGE);
      byte[] wanted = resource(PACKAGE);
      if (!Files.exists(installed) || Files.mismatch(installed, temporary(wanted)) >= 0) {
        Files.write(FOLDER.resolve(PACKAGE), wanted);
        install(List.of("npm", "install", "--ignore-scripts", "--no-package-lock", "--no-audit"));
        Files.write(installed, wanted);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Packages(FOLDER);
  }

  private static Path temporary(byte[] bytes) throws IOException {
    return Files.write(FOLDER.resolve("wanted.json"), bytes);
  }

  private static byte[] resource(String name) throws IOException {
    try (var in = Packages.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return in.readAllBytes();
    }
  }

  /** Where scripts and their files can be put so that they find the packages. */
  public Path folder() {
    return folder;
  }

  /**
   * Runs a script of ours in the node that is on the path.
   *
   * @throws IllegalStateException with what it said, if it fails
   */
  public void run(String name, Path... arguments) {
    try {
      Path script = Files.write(folder.resolve(name), resource(name));
      var command =
          Stream.concat(
                  Stream.of("node", script.toString()),
                  Stream.of(arguments).map(path -> path.toAbsolutePath().toString()))
              .toList();
      var failure = run(command);
      if (failure.isPresent()) {
        throw new IllegalStateException(failure.get());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Starts a script in the runtime that was installed, which is newer than one on the path may be.
   *
   * @throws AbsentException if npm has none for this machine
   */
  public NodeProcess start(String name) {
    try (Stream<Path> packages = Files.list(folder.resolve("node_modules"))) {
      var node =
          packages
              .map(each -> each.resolve("bin").resolve("node"))
              .filter(Files::isExecutable)
              .sorted()
              .findFirst()
              .orElseThrow(() -> new AbsentException("npm has no node for this machine"));
      Path script = Files.write(folder.resolve(name), resource(name));
      return new NodeProcess(node, script, folder.resolve(name + ".log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void install(List<String> command) {
    try {
      var failure = run(command);
      if (failure.isPresent()) {
        throw new AbsentException(failure.get());
      }
    } catch (IOException e) {
      throw new AbsentException(command.get(0) + " cannot be started: " + e.getMessage());
    }
  }

  /** Runs a program; what it said if it failed. */
  private static Optional<String> run(List<String> command) throws IOException {
    Path log = Files.createTempFile(FOLDER, "run", ".log");
    try {
      var process =
          new ProcessBuilder(command)
              .directory(FOLDER.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        return Optional.of(command + " did not end in " + MINUTES + " minutes");
      }
      return process.exitValue() == 0
          ? Optional.empty()
          : Optional.of(
              command + " ended with " + process.exitValue() + ": " + Files.readString(log, UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(command + " was interrupted");
    } finally {
      Files.delete(log);
    }
  }
}
