package dev.mainstay.compiler.problems;

import org.jspecify.annotations.Nullable;

/** The compiler itself failed, on a guest that may be right. */
public final class CompilerFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * A failure.
   *
   * @param message what was being done, and what was expected
   * @param cause what was thrown, if anything was
   */
  public CompilerFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
