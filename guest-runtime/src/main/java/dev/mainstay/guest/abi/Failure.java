package dev.mainstay.guest.abi;

import dev.mainstay.guest.memory.Trap;

/** An exception that leaves an exported function, for which WIT has no name. */
public final class Failure {
  private Failure() {}

  /**
   * Prints the stack trace to standard error, then traps: the host must not go on with half a
   * result.
   *
   * @return never; so that the caller can throw the result, and its own compiler sees that the
   *     method ends
   */
  public static RuntimeException trap(Throwable failure) {
    try {
      failure.printStackTrace();
    } catch (Throwable another) {
      // Nothing more can be said, perhaps for want of memory; the trap says that something is
      // wrong.
      Trap.unreachable();
    }
    Trap.unreachable();
    return new IllegalStateException();
  }
}
