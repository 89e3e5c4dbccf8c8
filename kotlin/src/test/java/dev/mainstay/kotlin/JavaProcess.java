package dev.mainstay.kotlin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A JVM with the class path of the tests. */
final class JavaProcess {
  /**
   * What came of it.
   *
   * @param output both standard streams
   */
  record Result(int exitCode, String output) {}

  private final List<String> command = new ArrayList<>();

  /** A JVM's options, its main class and the arguments for that. */
  JavaProcess(String... arguments) {
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.add("-cp");
    // Surefire's is a jar that names all others.
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(arguments));
  }

  Result run() throws IOException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);
    try {
      return new Result(process.waitFor(), output);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
