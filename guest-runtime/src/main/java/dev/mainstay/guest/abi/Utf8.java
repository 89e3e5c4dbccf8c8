package dev.mainstay.guest.abi;

/**
 * UTF-8, as strings have it in linear memory. Plain Java over arrays, without the charsets of the
 * class library.
 */
final class Utf8 {
  private static final char REPLACEMENT = '\uFFFD';

  private Utf8() {}

  /** How many bytes {@link #encode} makes of the string. */
  static int length(String text) {
    int chars = text.length();
    int bytes = chars;
    for (int i = 0; i < chars; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        if (c < 0x800) {
          bytes++;
        } else if (isPair(text, i, chars)) {
          // Four bytes for two chars.
          bytes += 2;
          i++;
        } else {
          // An unpaired surrogate is replaced, and the replacement has three bytes, like all others
          // up here.
          bytes += 2;
        }
      }
    }
    return bytes;
  }

  /**
   * Encodes the string into {@code bytes}, which is as long as {@link #length} says; unpaired
   * surrogates become U+FFFD.
   */
  static void encode(String text, byte[] bytes) {
    int chars = text.length();
    int to = 0;
    for (int i = 0; i < chars; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        bytes[to++] = (byte) c;
      } else if (c < 0x800) {
        bytes[to++] = (byte) (0xC0 | (c >> 6));
        bytes[to++] = (byte) (0x80 | (c & 0x3F));
      } else if (isPair(text, i, chars)) {
        int scalar = ((c - 0xD800) << 10) + (text.charAt(++i) - 0xDC00) + 0x10000;
        bytes[to++] = (byte) (0xF0 | (scalar >> 18));
        bytes[to++] = (byte) (0x80 | ((scalar >> 12) & 0x3F));
        bytes[to++] = (byte) (0x80 | ((scalar >> 6) & 0x3F));
        bytes[to++] = (byte) (0x80 | (scalar & 0x3F));
      } else {
        if (isSurrogate(c)) {
          c = REPLACEMENT;
        }
        bytes[to++] = (byte) (0xE0 | (c >> 12));
        bytes[to++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        bytes[to++] = (byte) (0x80 | (c & 0x3F));
      }
    }
  }

  /**
   * Decodes the first {@code length} bytes into {@code chars}, which has room for as many.
   *
   * @return the number of chars, or -1 if the bytes are not UTF-8: overlong forms, surrogates,
   *     values above U+10FFFF, stray or missing continuation bytes
   */
  static int decode(byte[] bytes, int length, char[] chars) {
    int from = 0;
    int to = 0;
    while (from < length) {
      int first = bytes[from++];
      if (first >= 0) {
        chars[to++] = (char) first;
        continue;
      }
      int more;
      int least;
      int scalar;
      if ((first & 0xE0) == 0xC0) {
        more = 1;
        least = 0x80;
        scalar = first & 0x1F;
      } else if ((first & 0xF0) == 0xE0) {
        more = 2;
        least = 0x800;
        scalar = first & 0x0F;
      } else if ((first & 0xF8) == 0xF0) {
        more = 3;
        least = 0x10000;
        scalar = first & 0x07;
      } else {
        return -1;
      }
      if (more > length - from) {
        return -1;
      }
      while (more > 0) {
        int continuation = bytes[from++];
        if ((continuation & 0xC0) != 0x80) {
          return -1;
        }
        scalar = (scalar << 6) | (continuation & 0x3F);
        more--;
      }
      if (scalar < least || scalar > 0x10FFFF || (scalar >= 0xD800 && scalar <= 0xDFFF)) {
        return -1;
      }
      if (scalar < 0x10000) {
        chars[to++] = (char) scalar;
      } else {
        scalar -= 0x10000;
        chars[to++] = (char) (0xD800 + (scalar >> 10));
        chars[to++] = (char) (0xDC00 + (scalar & 0x3FF));
      }
    }
    return to;
  }

  private static boolean isPair(String text, int index, int length) {
    char c = text.charAt(index);
    if (c < 0xD800 || c > 0xDBFF || index + 1 >= length) {
      return false;
    }
    char low = text.charAt(index + 1);
    return low >= 0xDC00 && low <= 0xDFFF;
  }

  private static boolean isSurrogate(char c) {
    return c >= 0xD800 && c <= 0xDFFF;
  }
}
