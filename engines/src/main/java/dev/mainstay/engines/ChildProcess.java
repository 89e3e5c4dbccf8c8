package dev.mainstay.engines;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mainstay.testing.Device;
import dev.mainstay.testing.Outcome;
import dev.mainstay.testing.Payload;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A program whose outcome is wanted, with a folder of its own for its streams and files. */
final class ChildProcess implements AutoCloseable {
  static final Charset TEXT = UTF_8;

  private final Path folder;

  ChildProcess(String name) throws IOException {
    folder = Files.createTempDirectory(name);
  }

  Path folder() {
    return folder;
  }

  Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  /**
   * Runs a program that runs a payload. The program is given, behind its own words: the payload's
   * file; a file for its last word, {@code exit CODE} or {@code trap TEXT}; argv[0]; the number of
   * variables and each as {@code NAME=VALUE}; the number of directories and each as {@code
   * GUEST=HOST}; the arguments.
   *
   * @throws IOException if it cannot be started, or ends without that word
   */
  Outcome run(List<String> program, Payload payload, Device device) throws IOException {
    return run(program, payload.name(), payload.bytes(), device);
  }

  /** Runs a program that runs a module, whether that is a payload or not. */
  Outcome run(List<String> program, String name, byte[] module, Device device) throws IOException {
    Path end = folder.resolve("end");
    var command = new ArrayList<String>(program);
    command.add(file("payload.wasm", module).toString());
    command.add(end.toString());
    command.add(name);
    command.add(Integer.toString(device.environment().size()));
    device.environment().forEach((variable, value) -> command.add(variable + "=" + value));
    command.add(Integer.toString(device.directories().size()));
    device.directories().forEach((guest, host) -> command.add(guest + "=" + host.toAbsolutePath()));
    command.addAll(device.arguments());
    var child = run(new ProcessBuilder(command), device.stdin());
    if (!Files.exists(end)) {
      throw new IOException(program + " did not run the payload: " + child);
    }
    String word = Files.readString(end);
    return word.startsWith("exit ")
        ? Outcome.exited(
            child.stdoutBytes(), child.stderrBytes(), Integer.parseInt(word.substring(5)))
        : Outcome.trapped(child.stdoutBytes(), child.stderrBytes(), word.substring(5));
  }

  /** Runs with this environment and nothing else, in a folder if one is given. */
  Outcome run(
      List<String> command,
      byte[] stdin,
      Map<String, String> environment,
      Optional<Path> workingDirectory)
      throws IOException {
    var builder = new ProcessBuilder(command);
    workingDirectory.ifPresent(directory -> builder.directory(directory.toFile()));
    builder.environment().clear();
    builder.environment().putAll(environment);
    return run(builder, stdin);
  }

  // Files and not pipes: nothing can block on a pipe that nobody reads.
  private Outcome run(ProcessBuilder builder, byte[] stdin) throws IOException {
    Path in = file("stdin", stdin);
    Path out = folder.resolve("stdout");
    Path err = folder.resolve("stderr");
    var process =
        builder
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      int exitCode = process.waitFor();
      return Outcome.exited(Files.readAllBytes(out), Files.readAllBytes(err), exitCode);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + builder.command(), e);
    }
  }

  @Override
  public void close() throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
