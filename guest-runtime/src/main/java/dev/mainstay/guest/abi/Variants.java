package dev.mainstay.guest.abi;

import dev.mainstay.guest.memory.Trap;

/** The discriminants of variants, options, results and enums. */
public final class Variants {
  private Variants() {}

  /** The discriminant that came in. Traps if there are not so many cases. */
  public static int check(int discriminant, int cases) {
    if (discriminant < 0 || discriminant >= cases) {
      Trap.invalidValue();
    }
    return discriminant;
  }
}
