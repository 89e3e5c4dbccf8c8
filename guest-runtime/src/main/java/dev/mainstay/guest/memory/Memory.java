package dev.mainstay.guest.memory;

import org.teavm.interop.Address;
import org.teavm.interop.Import;

/**
 * The guest's linear memory, by address.
 *
 * <p>An address is an unsigned byte offset, carried in an {@code int}. Loads and stores are single
 * instructions of the machine: little-endian, without any check but the machine's own, which traps
 * beyond the end of memory.
 *
 * <p>{@code dataOf} is answered by the linker: the address of an array's first element. The
 * collector does not move objects, so the address holds for as long as the array is reachable, and
 * no longer. Where the array's last use in Java comes before the last use of its address, {@link
 * #keep} must follow the latter.
 */
public final class Memory {
  private Memory() {}

  /** The 8 bits at {@code address}, extended with their sign. */
  public static int loadByte(int address) {
    return Address.fromInt(address).getByte();
  }

  /** The 16 bits at {@code address}, extended with their sign. */
  public static int loadShort(int address) {
    return Address.fromInt(address).getShort();
  }

  /** The 8 bits at {@code address}, a number from 0 to 255. */
  public static int loadUnsignedByte(int address) {
    return Address.fromInt(address).getByte() & 0xFF;
  }

  /** The 16 bits at {@code address}, a number from 0 to 65,535. */
  public static int loadUnsignedShort(int address) {
    return Address.fromInt(address).getChar();
  }

  /** The 32 bits at {@code address}. */
  public static int loadInt(int address) {
    return Address.fromInt(address).getInt();
  }

  /** The 64 bits at {@code address}. */
  public static long loadLong(int address) {
    return Address.fromInt(address).getLong();
  }

  /** The 32-bit floating-point number at {@code address}. */
  public static float loadFloat(int address) {
    return Address.fromInt(address).getFloat();
  }

  /** The 64-bit floating-point number at {@code address}. */
  public static double loadDouble(int address) {
    return Address.fromInt(address).getDouble();
  }

  /** Stores the low 8 bits of {@code value}. */
  public static void storeByte(int address, int value) {
    Address.fromInt(address).putByte((byte) value);
  }

  /** Stores the low 16 bits of {@code value}. */
  public static void storeShort(int address, int value) {
    Address.fromInt(address).putShort((short) value);
  }

  /** Stores 32 bits. */
  public static void storeInt(int address, int value) {
    Address.fromInt(address).putInt(value);
  }

  /** Stores 64 bits. */
  public static void storeLong(int address, long value) {
    Address.fromInt(address).putLong(value);
  }

  /** Stores a 32-bit floating-point number. */
  public static void storeFloat(int address, float value) {
    Address.fromInt(address).putFloat(value);
  }

  /** Stores a 64-bit floating-point number. */
  public static void storeDouble(int address, double value) {
    Address.fromInt(address).putDouble(value);
  }

  /** Copies {@code length} bytes; the two ranges may overlap. */
  @Import(module = "mainstay:memory", name = "copy")
  public static native void copy(int target, int source, int length);

  /**
   * The address of the first element, 8-aligned; of an empty array, an address inside the memory
   * all the same.
   */
  @Import(module = "mainstay:object", name = "data-of")
  public static native int dataOf(byte[] array);

  /** The address of the first element, 8-aligned. */
  @Import(module = "mainstay:object", name = "data-of")
  public static native int dataOf(short[] array);

  /** The address of the first element, 8-aligned. */
  @Import(module = "mainstay:object", name = "data-of")
  public static native int dataOf(int[] array);

  /** The address of the first element, 8-aligned. */
  @Import(module = "mainstay:object", name = "data-of")
  public static native int dataOf(long[] array);

  /** The address of the first element, 8-aligned. */
  @Import(module = "mainstay:object", name = "data-of")
  public static native int dataOf(float[] array);

  /** The address of the first element, 8-aligned. */
  @Import(module = "mainstay:object", name = "data-of")
  public static native int dataOf(double[] array);

  // keep: to the compiler, an import that it knows nothing about and so neither drops nor moves
  // across another call; to
  // the linker, a use of the reference whose result nobody wants, and so no instruction at all.
  // Reading the length
  // would not do: the compiler remembers it from before the call.

  /** Keeps the array reachable up to this point; costs nothing. */
  public static void keep(byte[] array) {
    dataOf(array);
  }

  /** Keeps the array reachable up to this point; costs nothing. */
  public static void keep(short[] array) {
    dataOf(array);
  }

  /** Keeps the array reachable up to this point; costs nothing. */
  public static void keep(int[] array) {
    dataOf(array);
  }

  /** Keeps the array reachable up to this point; costs nothing. */
  public static void keep(long[] array) {
    dataOf(array);
  }

  /** Keeps the array reachable up to this point; costs nothing. */
  public static void keep(float[] array) {
    dataOf(array);
  }

  /** Keeps the array reachable up to this point; costs nothing. */
  public static void keep(double[] array) {
    dataOf(array);
  }
}
