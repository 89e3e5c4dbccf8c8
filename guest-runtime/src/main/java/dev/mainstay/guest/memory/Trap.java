package dev.mainstay.guest.memory;

import org.teavm.interop.Import;

/** The end of the instance: what the machine does when the guest and its host no longer agree. */
public final class Trap {
  private Trap() {}

  /**
   * Traps. Does not return, which Java cannot be told: a statement after the call satisfies its
   * compiler.
   */
  @Import(module = "mainstay:trap", name = "unreachable")
  public static native void unreachable();
}
