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

  /** Whether a result is being filled in, while code of the program may run. */
  private static boolean isFilling;

  private ResultArea() {}

  /**
   * As {@link #of}, where taking the result apart runs code of the program: accessors of records,
   * iterators of lists. {@link #leave} follows when it is done.
   */
  public static int enter(int size) {
    int area = of(size);
    isFilling = true;
    return area;
  }

  /** The result is filled in. */
  public static void leave() {
    isFilling = false;
  }

  /**
   * An area of at least {@code size} bytes, 8-aligned, its contents undefined.
   *
   * @throws IllegalStateException if the result of a call further out is just being filled in
   */
  public static int of(int size) {
    if (isFilling) {
      throw new IllegalStateException(
          "an exported function was called while the result of another was taken apart");
    }
    if (size <= SIZE) {
      return State.resultArea();
    }
    if (large == null || large.length < size) {
      large = new byte[size];
    }
    return Memory.dataOf(large);
  }
}
