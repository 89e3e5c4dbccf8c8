package dev.mainstay.compiler;

import org.jspecify.annotations.Nullable;

/** The compiler itself failed, on a guest that may be right. */
public final class CompilerFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  CompilerFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
