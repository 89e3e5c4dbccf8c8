package dev.mainstay.guest.platform;

/** Exceptions about indices, in the JVM's words (JDK 17). */
public final class Bounds {
  private Bounds() {}

  /** An index of an element. */
  public static IndexOutOfBoundsException index(long index, long length) {
    return new IndexOutOfBoundsException("Index " + index + " out of bounds for length " + length);
  }

  /** A position in a list. */
  public static IndexOutOfBoundsException position(int index, int size) {
    return new IndexOutOfBoundsException("Index: " + index + ", Size: " + size);
  }

  /** A part of a string, from one index to another. */
  public static StringIndexOutOfBoundsException begin(int begin, int end, int length) {
    return new StringIndexOutOfBoundsException(
        "begin " + begin + ", end " + end + ", length " + length);
  }

  /** A part of a builder, from one index to another. */
  public static StringIndexOutOfBoundsException start(int start, int end, int length) {
    return new StringIndexOutOfBoundsException(range(start, end, length));
  }

  /** A part of a sequence, from one index to another, in words. */
  public static String range(int start, int end, int length) {
    return "start " + start + ", end " + end + ", length " + length;
  }

  /** A place in a builder. */
  public static StringIndexOutOfBoundsException offset(int offset, int length) {
    return new StringIndexOutOfBoundsException("offset " + offset + ", length " + length);
  }

  /** A number of chars from an index. */
  public static StringIndexOutOfBoundsException count(int offset, int count, int length) {
    return new StringIndexOutOfBoundsException(
        "offset " + offset + ", count " + count + ", length " + length);
  }

  /** An index of a char in a builder. */
  public static StringIndexOutOfBoundsException character(int index, int length) {
    return new StringIndexOutOfBoundsException("index " + index + ", length " + length);
  }
}
