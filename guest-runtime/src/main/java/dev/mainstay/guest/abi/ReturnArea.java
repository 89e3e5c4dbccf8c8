package dev.mainstay.guest.abi;

import dev.mainstay.guest.memory.Arena;

/**
 * Where an imported function leaves a result that is more than one number.
 *
 * <p>Areas are taken from a static block like frames from a stack, so a call that comes back in
 * before the result has been read (the host calls an export, which calls an import) gets another
 * one. What does not fit goes to the heap.
 *
 * <pre>{@code
 * int area = ReturnArea.enter(8);
 * try {
 *   read(area);
 *   … Memory.loadInt(area + 4) …
 * } finally {
 *   ReturnArea.leave(area);
 * }
 * }</pre>
 */
public final class ReturnArea {
  private static final int SIZE = State.RETURN_AREAS;

  /** How many bytes of the block are taken. */
  private static int taken;

  private ReturnArea() {}

  /** An area of at least {@code size} bytes, 8-aligned, its contents undefined. */
  public static int enter(int size) {
    int rounded = (size + 7) & -8;
    if (rounded > SIZE - taken) {
      return Arena.allocate(8, rounded);
    }
    int area = State.returnAreas() + taken;
    taken += rounded;
    return area;
  }

  /** Gives back the area, and with it all that were entered later and not left. */
  public static void leave(int area) {
    int offset = area - State.returnAreas();
    if (offset >= 0 && offset < SIZE) {
      taken = offset;
    } else {
      Arena.release(area);
    }
  }
}
