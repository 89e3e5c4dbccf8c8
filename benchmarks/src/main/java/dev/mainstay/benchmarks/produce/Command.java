package dev.mainstay.benchmarks.produce;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A program of this machine that is run to its end. */
public final class Command {
  private Command() {}

  /**
   * Runs it.
   *
   * @return what it wrote to both streams
   * @throws IllegalStateException if it cannot be started or fails
   */
  public static String run(List<String> command) {
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      var output = new String(process.getInputStream().readAllBytes(), UTF_8);
      int code = process.waitFor();
      if (code != 0) {
        throw new IllegalStateException(
            String.join(" ", command) + " ends with exit code " + code + ":\n" + output);
      }
      return output;
    } catch (IOException e) {
      throw new IllegalStateException(command.get(0) + " cannot be started", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Why a program cannot be run, found out by this command; empty if it can. */
  public static Optional<String> absence(List<String> command) {
    try {
      String ignored = run(command);
      return Optional.empty();
    } catch (IllegalStateException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
