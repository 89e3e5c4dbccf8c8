package dev.mainstay.guest.abi;

import dev.mainstay.guest.memory.Memory;

/**
 * Stands in for the linker's static memory, in front of the real class on the test's class path.
 */
final class State {
  static final int RETURN_AREAS = 512;
  static final int RESULT_AREA = 64;

  private static final byte[] RETURN = new byte[RETURN_AREAS];
  private static final byte[] RESULT = new byte[RESULT_AREA];

  private State() {}

  static int returnAreas() {
    return Memory.dataOf(RETURN);
  }

  static int resultArea() {
    return Memory.dataOf(RESULT);
  }
}
