package dev.mainstay.guest.library.java.lang;

/**
 * Upper and lower case of strings, with the letters that become several (Unicode's SpecialCasing),
 * but for those of old Greek with an iota below.
 */
final class Casing {
  /** Letters whose capital form is of several, each with its form behind it and a space. */
  private static final String SEVERAL =
      "\u00DFSS \u0149\u02BCN \u01F0J\u030C \u0390\u0399\u0308\u0301 \u03B0\u03A5\u0308\u0301 "
          + "\u0587\u0535\u0552 \u1E96H\u0331 \u1E97T\u0308 \u1E98W\u030A \u1E99Y\u030A "
          + "\u1E9AA\u02BE \uFB00FF \uFB01FI \uFB02FL \uFB03FFI \uFB04FFL \uFB05ST \uFB06ST "
          + "\uFB13\u0544\u0546 \uFB14\u0544\u0535 \uFB15\u0544\u053B \uFB16\u054E\u0546 "
          + "\uFB17\u0544\u053D ";

  private Casing() {}

  /** Whether a char may have another capital form. */
  static boolean changesUpper(char c) {
    return Character.toUpperCase(c) != c
        || Character.isHighSurrogate(c)
        || (c >= 0xDF && SEVERAL.indexOf(c) >= 0);
  }

  /** Whether a char may have another small form. */
  static boolean changesLower(char c) {
    return Character.toLowerCase(c) != c || Character.isHighSurrogate(c);
  }

  /** The text in capital letters; the first chars stay as they are. */
  static String upper(String text, int first) {
    StringBuilder all = new StringBuilder(text.length()).append(text, 0, first);
    for (int i = first; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      int special = c < 0xDF ? -1 : SEVERAL.indexOf(c);
      if (special < 0) {
        all.appendCodePoint(Character.toUpperCase(c));
      } else {
        all.append(SEVERAL, special + 1, SEVERAL.indexOf(' ', special));
      }
    }
    return all.toString();
  }

  /** The text in small letters; the first chars stay as they are. */
  static String lower(String text, int first) {
    StringBuilder all = new StringBuilder(text.length()).append(text, 0, first);
    for (int i = first; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (c == 0x130) {
        all.append("i\u0307");
      } else if (c == 0x3A3 && letterBefore(text, i) && !letterBehind(text, next)) {
        all.append('\u03C2');
      } else {
        all.appendCodePoint(Character.toLowerCase(c));
      }
      i = next;
    }
    return all.toString();
  }

  /** Whether the text before an index ends with a letter, and marks perhaps. */
  private static boolean letterBefore(String text, int index) {
    int i = index;
    while (i > 0) {
      int c = text.codePointBefore(i);
      if (!isIgnored(c)) {
        return isCased(c);
      }
      i -= Character.charCount(c);
    }
    return false;
  }

  /** Whether the text from an index on begins with a letter, and marks before it perhaps. */
  private static boolean letterBehind(String text, int index) {
    int i = index;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (!isIgnored(c)) {
        return isCased(c);
      }
      i += Character.charCount(c);
    }
    return false;
  }

  private static boolean isCased(int c) {
    return Character.toLowerCase(c) != c || Character.toUpperCase(c) != c;
  }

  /** What belongs to a word without being a letter: an apostrophe, a point, a mark. */
  private static boolean isIgnored(int c) {
    return c == '\''
        || c == '.'
        || c == ':'
        || c == 0xB7
        || c == 0x2019
        || c == 0xAD
        || (c >= 0x300 && c < 0x370);
  }
}
