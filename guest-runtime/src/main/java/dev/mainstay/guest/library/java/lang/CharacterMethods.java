package dev.mainstay.guest.library.java.lang;

import java.util.Locale;

/** {@code Character.toString} of a code point. */
final class CharacterMethods {
  private CharacterMethods() {}

  public static String toString(int codePoint) {
    if (!Character.isValidCodePoint(codePoint)) {
      throw new IllegalArgumentException(
          "Not a valid Unicode code point: 0x"
              + Integer.toHexString(codePoint).toUpperCase(Locale.ROOT));
    }
    return new String(Character.toChars(codePoint));
  }
}
