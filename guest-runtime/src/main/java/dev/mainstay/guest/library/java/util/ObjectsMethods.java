package dev.mainstay.guest.library.java.util;

import dev.mainstay.guest.library.Thrown;
import dev.mainstay.guest.platform.Bounds;

/** What checks of indices say. */
final class ObjectsMethods {
  private ObjectsMethods() {}

  @Thrown
  public static IndexOutOfBoundsException checkIndex(int index, int length) {
    return Bounds.index(index, length);
  }

  @Thrown
  public static IndexOutOfBoundsException checkIndex(long index, long length) {
    return Bounds.index(index, length);
  }

  @Thrown
  public static IndexOutOfBoundsException checkFromToIndex(int fromIndex, int toIndex, int length) {
    return new IndexOutOfBoundsException(
        "Range [" + fromIndex + ", " + toIndex + ") out of bounds for length " + length);
  }

  @Thrown
  public static IndexOutOfBoundsException checkFromIndexSize(int fromIndex, int size, int length) {
    return new IndexOutOfBoundsException(
        "Range ["
            + fromIndex
            + ", "
            + fromIndex
            + " + "
            + size
            + ") out of bounds for length "
            + length);
  }
}
