package dev.mainstay.components;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** npm's jco in the version of our {@code package.json}, installed below {@code target}. */
final class Jco {
  private static final Path FOLDER = Path.of("target", "jco").toAbsolutePath();
  private static final String PACKAGE = "package.json";
  private static final int MINUTES = 10;

  private Jco() {}

  /** Installs it unless it is there; the test is skipped where there is no node or npm. */
  static void install() throws IOException, InterruptedException {
    Files.createDirectories(FOLDER);
    String wanted = resource(PACKAGE);
    Path installed = FOLDER.resolve("installed.json");
    if (!Files.exists(installed) || !Files.readString(installed).equals(wanted)) {
      Files.writeString(FOLDER.resolve(PACKAGE), wanted);
      Ended npm =
          start(
              List.of(
                  "npm",
                  "install",
                  "--ignore-scripts",
                  "--no-package-lock",
                  "--no-audit",
                  "--no-fund"));
      if (npm.code() != 0) {
        abort("skipped: npm install fails: " + npm.said());
      }
      Files.writeString(installed, wanted);
    }
  }

  /** An empty folder, from which scripts find the packages. */
  static Path folder(String name) throws IOException {
    Path folder = FOLDER.resolve("work").resolve(name);
    Files.createDirectories(folder);
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    return folder;
  }

  /**
   * Runs a script of ours.
   *
   * @return what it said
   * @throws IllegalStateException with what it said, if it fails
   */
  static String run(String script, String... arguments) throws IOException, InterruptedException {
    Path file = Files.writeString(FOLDER.resolve(script), resource(script));
    List<String> command = new ArrayList<>(List.of("node", "--no-warnings", file.toString()));
    command.addAll(List.of(arguments));
    Ended ended = start(command);
    if (ended.code() != 0) {
      throw new IllegalStateException(script + " ended with " + ended.code() + ": " + ended.said());
    }
    return ended.said();
  }

  private record Ended(int code, String said) {}

  private static Ended start(List<String> command) throws IOException, InterruptedException {
    Path log = Files.createTempFile(FOLDER, "run", ".log");
    try {
      Process process;
      try {
        process =
            new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
      } catch (IOException e) {
        return abort("skipped: there is no " + command.get(0) + " on the path");
      }
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException(command + " did not end in " + MINUTES + " minutes");
      }
      return new Ended(process.exitValue(), Files.readString(log, UTF_8));
    } finally {
      Files.delete(log);
    }
  }

  private static String resource(String name) throws IOException {
    try (var in = Jco.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
