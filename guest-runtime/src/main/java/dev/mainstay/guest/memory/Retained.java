package dev.mainstay.guest.memory;

/**
 * Arrays whose addresses the other side has.
 *
 * <p>What an exported function gave its host to read is kept reachable until the host says that it
 * has read it ({@code cabi_post_…}) or calls the function again. So a host that never says it leaks
 * nothing. What an import was passed is kept until it has returned.
 */
public final class Retained {
  /** One that no import is using, and others behind it. */
  private static Retained idle;

  private Object[] arrays;
  private int count;
  private Retained nextIdle;

  /** Keeps nothing yet. */
  public Retained() {}

  /** One for an import that begins; {@link #leave} ends it. */
  public static Retained enter() {
    Retained retained = idle;
    if (retained == null) {
      return new Retained();
    }
    idle = retained.nextIdle;
    return retained;
  }

  /** Lets everything go, as the import has returned. */
  public void leave() {
    release();
    nextIdle = idle;
    idle = this;
  }

  /** Keeps the array, and returns the address of its data. */
  public int add(byte[] array) {
    keep(array);
    return Memory.dataOf(array);
  }

  /** Keeps the array, and returns the address of its data. */
  public int add(short[] array) {
    keep(array);
    return Memory.dataOf(array);
  }

  /** Keeps the array, and returns the address of its data. */
  public int add(int[] array) {
    keep(array);
    return Memory.dataOf(array);
  }

  /** Keeps the array, and returns the address of its data. */
  public int add(long[] array) {
    keep(array);
    return Memory.dataOf(array);
  }

  /** Keeps the array, and returns the address of its data. */
  public int add(float[] array) {
    keep(array);
    return Memory.dataOf(array);
  }

  /** Keeps the array, and returns the address of its data. */
  public int add(double[] array) {
    keep(array);
    return Memory.dataOf(array);
  }

  /** Lets everything go. */
  public void release() {
    // A result of many parts may have made a large table: not worth keeping for the next one.
    arrays = null;
    count = 0;
  }

  private void keep(Object array) {
    if (arrays == null) {
      arrays = new Object[1];
    } else if (count == arrays.length) {
      Object[] more = new Object[count * 2];
      for (int i = 0; i < count; i++) {
        more[i] = arrays[i];
      }
      arrays = more;
    }
    arrays[count++] = array;
  }
}
