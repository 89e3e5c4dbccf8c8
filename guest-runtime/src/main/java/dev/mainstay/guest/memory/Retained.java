package dev.mainstay.guest.memory;

/**
 * What an exported function gave its host to read: kept reachable until the host says that it has
 * read it ({@code cabi_post_…}) or calls the function again. So a host that never says it leaks
 * nothing.
 */
public final class Retained {
  private Object[] arrays;
  private int count;

  /** Keeps nothing yet. */
  public Retained() {}

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
