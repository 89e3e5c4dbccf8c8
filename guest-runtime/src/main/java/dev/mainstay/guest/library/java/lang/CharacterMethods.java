package dev.mainstay.guest.library.java.lang;

import java.util.Locale;

/** {@code Character.toString} of a code point. */
final class CharacterMethods {
  private CharacterMethods() {}

  public static String toString(int codePoint) {
    if (!Character.isValidCodePoint(codePoint)) {
      throw notValid(codePoint);
    }
    return new String(Character.toChars(codePoint));
  }

  /** What there is to say of a number that is no code point. */
  static IllegalArgumentException notValid(int codePoint) {
    return new IllegalArgumentException(
        "Not a valid Unicode code point: 0x"
            + Integer.toHexString(codePoint).toUpperCase(Locale.ROOT));
  }
}
