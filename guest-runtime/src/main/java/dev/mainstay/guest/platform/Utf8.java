package dev.mainstay.guest.platform;

import org.teavm.interop.Address;

/** Strings that the host hands over. */
final class Utf8 {
  private static final char REPLACEMENT = '\uFFFD';

  private Utf8() {}

  /**
   * Decodes. What is not UTF-8 becomes U+FFFD, one for each longest start of a sequence that could
   * have been one, as Java's decoder does it.
   */
  static String decode(Address from, int length) {
    char[] chars = new char[length];
    int count = 0;
    int i = 0;
    while (i < length) {
      int lead = from.add(i++).getByte() & 0xFF;
      if (lead < 0x80) {
        chars[count++] = (char) lead;
        continue;
      }
      // How many bytes follow, and which the first of them may be: this keeps out overlong forms,
      // surrogates and what lies beyond Unicode.
      int more = lead < 0xC2 || lead > 0xF4 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
      int least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
      int most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
      int point = lead & (0x3F >> more);
      int missing = more;
      while (missing > 0 && i < length) {
        int next = from.add(i).getByte() & 0xFF;
        if (next < least || next > most) {
          break;
        }
        least = 0x80;
        most = 0xBF;
        point = (point << 6) | (next & 0x3F);
        missing--;
        i++;
      }
      if (more == 0 || missing > 0) {
        chars[count++] = REPLACEMENT;
      } else if (more == 3) {
        chars[count++] = (char) (0xD7C0 + (point >> 10));
        chars[count++] = (char) (0xDC00 | (point & 0x3FF));
      } else {
        chars[count++] = (char) point;
      }
    }
    return new String(chars, 0, count);
  }
}
