package dev.mainstay.guest.memory;

/**
 * Buffers of the program's own, which {@code cabi_realloc} gives out while an import runs whose
 * result is to land in them.
 *
 * <p>Glue arms them before the call and disarms them after it; each block that is asked for in
 * between takes the next one, or memory of the {@link Arena} if that is too small or not aligned.
 * Whether it was used, the address in the result says.
 *
 * <p>All state is in static fields, which are globals of the module and not in memory: where
 * threads share a memory, each has an instance of the module, and so its own.
 *
 * <p>Calls nest. An export that runs meanwhile finds nothing armed ({@link #suspend}), and what it
 * arms itself is stacked on what is there.
 */
public final class CallerBuffers {
  /** How many buffers a call can have. */
  public static final int MOST = 4;

  private static int address0;
  private static int size0;
  private static int address1;
  private static int size1;
  private static int address2;
  private static int size2;
  private static int address3;
  private static int size3;

  /** How many are there to be given out. */
  private static int armed;

  /** How many have been given out, of this call. */
  private static int next;

  /** How many calls with buffers are under way, one inside the other. */
  private static int calls;

  /** What the outer ones of them have, ten numbers for each; there only where calls nest. */
  private static int[] outer;

  private CallerBuffers() {}

  /** Arms the first buffer of a call; the place is known to be inside the array. */
  public static void arm(byte[] array, int offset, int length) {
    if (calls > 0) {
      push();
    }
    calls++;
    next = 0;
    address0 = Memory.dataOf(array) + offset;
    size0 = length;
    armed = 1;
  }

  /** Arms one more, up to {@link #MOST}. */
  public static void add(byte[] array, int offset, int length) {
    int address = Memory.dataOf(array) + offset;
    if (armed == 1) {
      address1 = address;
      size1 = length;
    } else if (armed == 2) {
      address2 = address;
      size2 = length;
    } else {
      address3 = address;
      size3 = length;
    }
    armed++;
  }

  /** Ends the call: nothing is given out any more, or what is the outer call's again. */
  public static void disarm() {
    armed = 0;
    calls--;
    if (calls > 0) {
      pop();
    }
  }

  /** Begins an export: nothing is given out. Returns what {@link #resume} wants. */
  public static int suspend() {
    int suspended = armed;
    armed = 0;
    return suspended;
  }

  /** Ends the export: what was armed before it is armed again. */
  public static void resume(int suspended) {
    armed = suspended;
  }

  /**
   * The address of the next buffer, if it is large enough and aligned; 0 if not, or if there is
   * none.
   */
  static int take(int alignment, int size) {
    if (next >= armed) {
      return 0;
    }
    int address;
    int room;
    if (next == 0) {
      address = address0;
      room = size0;
    } else if (next == 1) {
      address = address1;
      room = size1;
    } else if (next == 2) {
      address = address2;
      room = size2;
    } else {
      address = address3;
      room = size3;
    }
    next++;
    return size <= room && (address & (alignment - 1)) == 0 ? address : 0;
  }

  /** Whether the bytes at the address are in their place in the array already. */
  public static boolean holds(byte[] array, int offset, int length, int address, int count) {
    return count == 0 || (count > 0 && count <= length && address == Memory.dataOf(array) + offset);
  }

  private static void push() {
    int base = (calls - 1) * 10;
    if (outer == null || outer.length < base + 10) {
      int[] more = new int[base + 10];
      for (int i = 0; i < base; i++) {
        more[i] = outer[i];
      }
      outer = more;
    }
    outer[base] = address0;
    outer[base + 1] = size0;
    outer[base + 2] = address1;
    outer[base + 3] = size1;
    outer[base + 4] = address2;
    outer[base + 5] = size2;
    outer[base + 6] = address3;
    outer[base + 7] = size3;
    outer[base + 8] = next;
    outer[base + 9] = armed;
  }

  private static void pop() {
    int base = (calls - 1) * 10;
    address0 = outer[base];
    size0 = outer[base + 1];
    address1 = outer[base + 2];
    size1 = outer[base + 3];
    address2 = outer[base + 4];
    size2 = outer[base + 5];
    address3 = outer[base + 6];
    size3 = outer[base + 7];
    next = outer[base + 8];
    armed = outer[base + 9];
  }
}
