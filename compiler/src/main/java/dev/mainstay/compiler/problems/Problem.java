package dev.mainstay.compiler.problems;

import java.util.List;

/**
 * Something in the guest that cannot be compiled, or that is worth a look.
 *
 * @param severity whether it stops the compilation
 * @param kind what it is; its key is stable
 * @param found one sentence: what was found
 * @param chain where, innermost first: the place itself, then the calls that lead to it from an
 *     entry point; empty if the problem has no place
 */
public record Problem(Severity severity, ProblemKind kind, String found, List<Frame> chain) {

  /** Whether a problem stops the compilation. */
  public enum Severity {
    /** There is no module. */
    ERROR,
    /** There is one. */
    WARNING
  }

  /**
   * A place in the guest.
   *
   * @param className the class, with its package
   * @param method the method's name
   * @param file the source file's name, or an empty string if it is not known
   * @param line the line, or 0 if it is not known
   */
  public record Frame(String className, String method, String file, int line) {

    @Override
    public String toString() {
      String place = file.isEmpty() ? "unknown source" : line > 0 ? file + ":" + line : file;
      return className + "." + method + "(" + place + ")";
    }
  }

  /** Copies the chain. */
  public Problem {
    chain = List.copyOf(chain);
  }

  /** The whole message: what was found, where, and what to do, with the key in brackets. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append('[').append(kind.key()).append("] ").append(found);
    String separator = "\n    at ";
    for (Frame frame : chain) {
      text.append(separator).append(frame);
      separator = "\n    called from ";
    }
    return text.append("\n    ").append(kind.advice()).toString();
  }
}
