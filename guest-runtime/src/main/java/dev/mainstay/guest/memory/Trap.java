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

  // Those that follow say their names on standard error first, where the payload writes at all.

  /** Traps, as {@link #unreachable}: an index that the host keeps is no object's. */
  @Import(module = "mainstay:trap", name = "invalid handle: dropped, or made up by the host")
  public static native void invalidHandle();

  /** Traps, as {@link #unreachable}: what the host passed is no value of the type in WIT. */
  @Import(module = "mainstay:trap", name = "invalid value from the host")
  public static native void invalidValue();

  /** Traps, as {@link #unreachable}: there is no memory for what the host passes. */
  @Import(module = "mainstay:trap", name = "out of memory")
  public static native void outOfMemory();
}
