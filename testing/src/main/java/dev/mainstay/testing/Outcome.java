package dev.mainstay.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * How a command ended: everything it wrote, and its exit code.
 *
 * <p>A payload that traps has an outcome too: exit code {@link #TRAPPED} and the engine's words in
 * {@link #trap}. What it had written until then is there.
 */
public record Outcome(byte[] stdoutBytes, byte[] stderrBytes, int exitCode, Optional<String> trap) {

  /** The exit code of a payload that trapped; the one that Wasmtime's command line has for it. */
  public static final int TRAPPED = 134;

  public Outcome {
    stdoutBytes = stdoutBytes.clone();
    stderrBytes = stderrBytes.clone();
    Objects.requireNonNull(trap);
  }

  /** The outcome of a payload that ended by itself. */
  public static Outcome exited(byte[] stdout, byte[] stderr, int exitCode) {
    return new Outcome(stdout, stderr, exitCode, Optional.empty());
  }

  /** The outcome of a payload that was stopped by a trap. */
  public static Outcome trapped(byte[] stdout, byte[] stderr, String trap) {
    return new Outcome(stdout, stderr, TRAPPED, Optional.of(trap));
  }

  @Override
  public byte[] stdoutBytes() {
    return stdoutBytes.clone();
  }

  @Override
  public byte[] stderrBytes() {
    return stderrBytes.clone();
  }

  /** Standard output, read as UTF-8. */
  public String stdout() {
    return new String(stdoutBytes, UTF_8);
  }

  /** Standard error, read as UTF-8. */
  public String stderr() {
    return new String(stderrBytes, UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Outcome that
        && Arrays.equals(stdoutBytes, that.stdoutBytes)
        && Arrays.equals(stderrBytes, that.stderrBytes)
        && exitCode == that.exitCode
        && trap.equals(that.trap);
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(stdoutBytes), Arrays.hashCode(stderrBytes), exitCode, trap);
  }

  /** The outcome for a person: what a failed assertion prints. */
  @Override
  public String toString() {
    return "exit code "
        + exitCode
        + trap.map(text -> " (trap: " + text + ")").orElse("")
        + "\n--- stdout ---\n"
        + stdout()
        + "\n--- stderr ---\n"
        + stderr();
  }
}
