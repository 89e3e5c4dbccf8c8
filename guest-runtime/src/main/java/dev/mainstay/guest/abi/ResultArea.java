package dev.mainstay.guest.abi;

import dev.mainstay.guest.memory.Memory;

/**
 * Where an exported function leaves a result that is more than one number, for its host to read.
 *
 * <p>The host reads it before it calls anything else, and nothing of the guest runs in between: so
 * one block serves all functions, and a call that comes in during another does not disturb, as each
 * fills the area last of all.
 */
public final class ResultArea {
  private static final int SIZE = State.RESULT_AREA;

  private static byte[] large;

  private ResultArea() {}

  /** An area of at least {@code size} bytes, 8-aligned, its contents undefined. */
  public static int of(int size) {
    if (size <= SIZE) {
      return State.resultArea();
    }
    if (large == null || large.length < size) {
      large = new byte[size];
    }
    return Memory.dataOf(large);
  }
}
