package dev.mainstay.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Node as npm has it: a package for each platform, whose program needs no installation. */
final class NodePackage {
  private static final String MANIFEST = "package.json";
  private static final List<String> INSTALL =
      List.of("npm", "install", "--ignore-scripts", "--no-package-lock", "--no-audit", "--no-fund");
  private static final int MINUTES = 10;

  private NodePackage() {}

  /**
   * The program, installed now unless it is there.
   *
   * @throws AbsentException if npm is not there, or has none for this platform
   */
  static Path install(Path folder) {
    try (var manifest = NodePackage.class.getResourceAsStream("npm/" + MANIFEST)) {
      if (manifest == null) {
        throw new IllegalStateException("npm/" + MANIFEST + " is not on the class path");
      }
      byte[] wanted = manifest.readAllBytes();
      Files.createDirectories(folder);
      // Written last, so what it stands beside is complete.
      Path done = folder.resolve("installed.json");
      if (!Files.exists(done) || !Files.readString(done).equals(text(wanted))) {
        Files.write(folder.resolve(MANIFEST), wanted);
        npm(folder);
        Files.write(done, wanted);
      }
      return program(folder.resolve("node_modules"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path program(Path packages) throws IOException {
    if (!Files.isDirectory(packages)) {
      throw new AbsentException("npm has no node for this platform");
    }
    try (Stream<Path> folders = Files.list(packages)) {
      return folders
          .sorted()
          .map(folder -> folder.resolve("bin").resolve("node").toAbsolutePath())
          .filter(Files::isExecutable)
          .findFirst()
          .orElseThrow(() -> new AbsentException("npm has no node for this platform"));
    }
  }

  private static void npm(Path folder) throws IOException {
    Path log = folder.resolve("npm.log");
    var builder =
        new ProcessBuilder(INSTALL)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    try {
      var process = start(builder);
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AbsentException("npm install did not end in " + MINUTES + " minutes");
      }
      if (process.exitValue() != 0) {
        throw new AbsentException("npm install fails: " + Files.readString(log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AbsentException("interrupted");
    }
  }

  private static Process start(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new AbsentException("there is no npm on the path");
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, ChildProcess.TEXT);
  }
}
