package dev.mainstay.testing;

import java.util.OptionalInt;

/** A called export did not return: it trapped, or it ended the program. */
public final class PayloadTrap extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int code;
  private final boolean exited;

  private PayloadTrap(String message, Throwable cause, boolean exited, int code) {
    super(message, cause);
    this.exited = exited;
    this.code = code;
  }

  /** A call that trapped, for the engine that ran it. */
  public static PayloadTrap trapped(String export, String stderr, Throwable cause) {
    return new PayloadTrap(
        "[trap] " + export + " trapped: " + cause.getMessage() + written(stderr), cause, false, 0);
  }

  /** A call that ended the program, for the engine that ran it. */
  public static PayloadTrap exited(String export, String stderr, Throwable cause, int code) {
    return new PayloadTrap(
        "[exit] " + export + " ended the program with exit code " + code + written(stderr),
        cause,
        true,
        code);
  }

  private static String written(String stderr) {
    return stderr.isEmpty() ? "" : "\n--- stderr ---\n" + stderr;
  }

  /** The exit code, if the payload ended the program; empty if it trapped. */
  public OptionalInt exitCode() {
    return exited ? OptionalInt.of(code) : OptionalInt.empty();
  }
}
