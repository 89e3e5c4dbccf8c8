package dev.mainstay.benchmarks.produce;

import dev.mainstay.benchmarks.Program;
import java.util.Optional;

/** Someone who makes a preview-1 command of a program. */
public interface Producer {

  /** What tables call it. */
  String name();

  /** How: the compiler's version and settings. */
  String settings();

  /** Why it cannot be had here; empty if it can. */
  Optional<String> absence();

  /** The program as a module. */
  byte[] build(Program program);
}
