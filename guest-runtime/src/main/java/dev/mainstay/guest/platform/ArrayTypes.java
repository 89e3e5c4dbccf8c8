package dev.mainstay.guest.platform;

import java.io.Serializable;

/** What Java says of arrays and TeaVM does not know. The compiler puts the calls. */
public final class ArrayTypes {
  private ArrayTypes() {}

  /** {@code value instanceof Cloneable}: arrays are (JLS 17, section 10.8). */
  public static boolean isCloneable(Object value) {
    return value instanceof Cloneable || isArray(value);
  }

  /** {@code value instanceof Serializable}: arrays are. */
  public static boolean isSerializable(Object value) {
    return value instanceof Serializable || isArray(value);
  }

  /**
   * The check of {@code (Cloneable) value}.
   *
   * @throws ClassCastException if it is neither null nor Cloneable
   */
  public static void checkCloneable(Object value) {
    if (value != null && !isCloneable(value)) {
      throw new ClassCastException();
    }
  }

  /**
   * The check of {@code (Serializable) value}.
   *
   * @throws ClassCastException if it is neither null nor Serializable
   */
  public static void checkSerializable(Object value) {
    if (value != null && !isSerializable(value)) {
      throw new ClassCastException();
    }
  }

  /**
   * The check of one size of an array of arrays, before any of them is made (JLS 17, section
   * 15.10.2).
   *
   * @throws NegativeArraySizeException if it is negative
   */
  public static void checkSize(int size) {
    if (size < 0) {
      Throws.negativeArraySize(size);
    }
  }

  private static boolean isArray(Object value) {
    return value != null && value.getClass().isArray();
  }
}
