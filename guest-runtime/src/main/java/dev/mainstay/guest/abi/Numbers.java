package dev.mainstay.guest.abi;

import dev.mainstay.guest.memory.Trap;

/**
 * WIT's numbers in wider Java types: a value that the WIT type does not have is refused before the
 * call.
 *
 * <p>The other way round nothing is refused: a number that comes in is cut to its width, as the
 * Canonical ABI says.
 */
public final class Numbers {
  private Numbers() {}

  /**
   * The number as a {@code u8}.
   *
   * @throws IllegalArgumentException if it is not from 0 to 255; {@code name} says whose value it
   *     is
   */
  public static int u8(int value, String name) {
    if ((value & ~0xFF) != 0) {
      throw outside(name, value, "u8", "255");
    }
    return value;
  }

  /**
   * The number as a {@code u16}.
   *
   * @throws IllegalArgumentException if it is not from 0 to 65,535; {@code name} says whose value
   *     it is
   */
  public static int u16(int value, String name) {
    if ((value & ~0xFFFF) != 0) {
      throw outside(name, value, "u16", "65535");
    }
    return value;
  }

  /**
   * The number as a {@code u32}.
   *
   * @throws IllegalArgumentException if it is not from 0 to 4,294,967,295; {@code name} says whose
   *     value it is
   */
  public static int u32(long value, String name) {
    if (value >>> 32 != 0) {
      throw outside(name, value, "u32", "4294967295");
    }
    return (int) value;
  }

  /**
   * The code point as a {@code char}.
   *
   * @throws IllegalArgumentException if it is no Unicode scalar value; {@code name} says whose
   *     value it is
   */
  public static int scalar(int value, String name) {
    if (!isScalar(value)) {
      throw new IllegalArgumentException(name + ": " + value + " is not a Unicode scalar value");
    }
    return value;
  }

  /** The {@code char} that came in. Traps if it is no Unicode scalar value. */
  public static int liftScalar(int value) {
    if (!isScalar(value)) {
      Trap.invalidValue();
    }
    return value;
  }

  private static boolean isScalar(int value) {
    return value >= 0 && (value < 0xD800 || (value > 0xDFFF && value <= 0x10FFFF));
  }

  private static IllegalArgumentException outside(
      String name, long value, String type, String maximum) {
    return new IllegalArgumentException(
        name + ": " + value + " is not a " + type + ", which goes from 0 to " + maximum);
  }
}
