package dev.mainstay.benchmarks.run;

import java.util.List;
import java.util.Optional;

/** An engine that runs commands and says how long they took, without reading and compiling them. */
public interface Stopwatch {

  /** What tables call it. */
  String name();

  /** Why it cannot run here; empty if it can. */
  Optional<String> absence();

  /**
   * Runs a command once.
   *
   * @return what it wrote, and how long that took
   * @throws IllegalStateException if it does not end by itself with exit code 0
   */
  Timed time(String name, byte[] module, List<String> arguments);

  /**
   * One run.
   *
   * @param output standard output
   * @param nanoseconds from the call of {@code _start} until it returned
   */
  record Timed(String output, long nanoseconds) {}
}
