package dev.mainstay.guest.abi;

import dev.mainstay.guest.memory.Trap;

/** An exception that leaves an exported function, for which WIT has no name. */
public final class Failure {
  private Failure() {}

  /**
   * Prints the stack trace to standard error, then traps: the host must not go on with half a
   * result. Does not return, which Java cannot be told.
   */
  public static void trap(Throwable failure) {
    try {
      failure.printStackTrace();
    } catch (Throwable another) {
      // Nothing more can be said, perhaps for want of memory; the trap says that something is
      // wrong.
      Trap.unreachable();
    }
    Trap.unreachable();
  }
}
