package dev.mainstay.guest.platform;

/** Chars of builders, written where they are. */
public final class Builders {
  private Builders() {}

  /** Writes a char; the index is not checked against the length. */
  public static void set(StringBuilder builder, int index, char value) {
    Hidden.buffer(builder)[index] = value;
  }

  /** Writes a char; the index is not checked against the length. */
  public static void set(StringBuffer builder, int index, char value) {
    Hidden.buffer(builder)[index] = value;
  }
}
