package dev.mainstay.guest.abi;

import dev.mainstay.guest.memory.Arena;
import dev.mainstay.guest.memory.Memory;
import dev.mainstay.guest.memory.Trap;

/**
 * Lists of numbers, lifted: an address and a length in elements become a Java array.
 *
 * <p>A list of bytes is its block, without a copy, where the host allocated it by {@code
 * cabi_realloc} and in its exact size. The others cost one copy, as a block is an array of bytes.
 * Lowering needs no method: the array's own data is the list ({@link Memory#dataOf}).
 */
public final class Lists {
  private Lists() {}

  /** A {@code list<u8>} or {@code list<s8>}. */
  public static byte[] liftBytes(int address, int length) {
    return length == 0 ? new byte[0] : Arena.take(address, length);
  }

  /** A {@code list<u16>} or {@code list<s16>}. */
  public static short[] liftShorts(int address, int length) {
    int bytes = bytes(address, length, 2);
    short[] array = new short[length];
    Memory.copy(Memory.dataOf(array), address, bytes);
    Arena.release(address);
    return array;
  }

  /** A {@code list<u32>} or {@code list<s32>}. */
  public static int[] liftInts(int address, int length) {
    int bytes = bytes(address, length, 4);
    int[] array = new int[length];
    Memory.copy(Memory.dataOf(array), address, bytes);
    Arena.release(address);
    return array;
  }

  /** A {@code list<u64>} or {@code list<s64>}. */
  public static long[] liftLongs(int address, int length) {
    int bytes = bytes(address, length, 8);
    long[] array = new long[length];
    Memory.copy(Memory.dataOf(array), address, bytes);
    Arena.release(address);
    return array;
  }

  /** A {@code list<f32>}. */
  public static float[] liftFloats(int address, int length) {
    int bytes = bytes(address, length, 4);
    float[] array = new float[length];
    Memory.copy(Memory.dataOf(array), address, bytes);
    Arena.release(address);
    return array;
  }

  /** A {@code list<f64>}. */
  public static double[] liftDoubles(int address, int length) {
    int bytes = bytes(address, length, 8);
    double[] array = new double[length];
    Memory.copy(Memory.dataOf(array), address, bytes);
    Arena.release(address);
    return array;
  }

  /**
   * The block for a list of so many elements that are lowered one by one.
   *
   * @throws OutOfMemoryError if it would be larger than an array can be
   */
  public static byte[] block(int count, int size) {
    if (count > Integer.MAX_VALUE / size) {
      throw new OutOfMemoryError();
    }
    return new byte[count * size];
  }

  /** Traps if there can be no list of so many elements at that address. */
  public static void check(int address, int count, int size, int alignment) {
    if (count < 0 || count > Integer.MAX_VALUE / size || (address & (alignment - 1)) != 0) {
      Trap.invalidValue();
    }
  }

  /** The size of the list in bytes. Traps if there can be no such list, or not there. */
  private static int bytes(int address, int length, int size) {
    if (length < 0 || length > Integer.MAX_VALUE / size || (address & (size - 1)) != 0) {
      Trap.invalidValue();
    }
    return length * size;
  }
}
