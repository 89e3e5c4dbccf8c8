package dev.mainstay.guest.library.java.lang;

import dev.mainstay.guest.library.Receiver;
import dev.mainstay.guest.platform.Bounds;
import dev.mainstay.guest.platform.Builders;

/** What a {@code StringBuffer} of TeaVM's does otherwise than Java's. */
final class StringBufferMethods {
  private StringBufferMethods() {}

  public static StringBuffer append(@Receiver StringBuffer self, double d) {
    return self.append(DecimalWriter.of(d));
  }

  public static StringBuffer insert(@Receiver StringBuffer self, int offset, double d) {
    return self.insert(offset, DecimalWriter.of(d));
  }

  public static StringBuffer append(@Receiver StringBuffer self, float f) {
    return self.append(DecimalWriter.of(f));
  }

  public static StringBuffer insert(@Receiver StringBuffer self, int offset, float f) {
    return self.insert(offset, DecimalWriter.of(f));
  }

  public static int compareTo(@Receiver StringBuffer self, StringBuffer another) {
    return CharSequenceMethods.compare(self, another);
  }

  public static void setLength(@Receiver StringBuffer self, int newLength) {
    int length = self.length();
    if (newLength < 0) {
      throw new StringIndexOutOfBoundsException("String index out of range: " + newLength);
    }
    if (newLength <= length) {
      self.delete(newLength, length);
    } else {
      self.ensureCapacity(newLength);
      for (int i = length; i < newLength; i++) {
        self.append('\0');
      }
    }
  }

  public static void setCharAt(@Receiver StringBuffer self, int index, char ch) {
    if (index < 0 || index >= self.length()) {
      throw Bounds.character(index, self.length());
    }
    Builders.set(self, index, ch);
  }

  public static StringBuffer append(@Receiver StringBuffer self, CharSequence s) {
    return self.append(String.valueOf(s));
  }

  public static StringBuffer append(
      @Receiver StringBuffer self, CharSequence s, int start, int end) {
    return self.insert(self.length(), s == null ? "null" : s, start, end);
  }

  public static StringBuffer insert(@Receiver StringBuffer self, int dstOffset, CharSequence s) {
    return self.insert(dstOffset, String.valueOf(s));
  }

  public static StringBuffer appendCodePoint(@Receiver StringBuffer self, int codePoint) {
    if (!Character.isValidCodePoint(codePoint)) {
      throw CharacterMethods.notValid(codePoint);
    }
    return Character.isBmpCodePoint(codePoint)
        ? self.append((char) codePoint)
        : self.append(Character.highSurrogate(codePoint)).append(Character.lowSurrogate(codePoint));
  }

  /** The pairs of surrogates stay in their order. */
  public static StringBuffer reverse(@Receiver StringBuffer self) {
    String text = self.toString();
    self.setLength(0);
    for (int i = text.length(); i > 0; ) {
      char c = text.charAt(--i);
      if (i > 0 && Character.isSurrogatePair(text.charAt(i - 1), c)) {
        self.append(text.charAt(--i));
      }
      self.append(c);
    }
    return self;
  }
}
