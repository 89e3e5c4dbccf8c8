package dev.mainstay.foreign;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.opentest4j.TestAbortedException;

/** A program of this machine that is run to its end, in a folder. */
final class Tool {
  private static final int MINUTES = 5;

  private Tool() {}

  /**
   * Runs it; the test is skipped where it is not there.
   *
   * @return what it wrote to both streams
   * @throws IllegalStateException with what it said, if it fails
   */
  static String run(Path folder, List<String> command) {
    try {
      Path log = Files.createTempFile(folder, "run", ".log");
      Process process = start(folder, command, log);
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException(command + " did not end in " + MINUTES + " minutes");
      }
      String said = Files.readString(log, UTF_8);
      Files.delete(log);
      if (process.exitValue() != 0) {
        throw new IllegalStateException(
            String.join(" ", command) + " ended with " + process.exitValue() + ": " + said);
      }
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + command, e);
    }
  }

  private static Process start(Path folder, List<String> command, Path log) {
    try {
      return new ProcessBuilder(command)
          .directory(folder.toFile())
          .redirectErrorStream(true)
          .redirectOutput(log.toFile())
          .start();
    } catch (IOException e) {
      throw new TestAbortedException("skipped: there is no " + command.get(0) + " on the path", e);
    }
  }
}
