package dev.mainstay.guest.library.java.lang;

import dev.mainstay.guest.library.Receiver;
import dev.mainstay.guest.platform.Bounds;
import dev.mainstay.guest.platform.Builders;

/** What a {@code StringBuilder} of TeaVM's does otherwise than Java's. */
final class StringBuilderMethods {
  private StringBuilderMethods() {}

  public static StringBuilder append(@Receiver StringBuilder self, double d) {
    return self.append(DecimalWriter.of(d));
  }

  public static StringBuilder insert(@Receiver StringBuilder self, int offset, double d) {
    return self.insert(offset, DecimalWriter.of(d));
  }

  public static StringBuilder append(@Receiver StringBuilder self, float f) {
    return self.append(DecimalWriter.of(f));
  }

  public static StringBuilder insert(@Receiver StringBuilder self, int offset, float f) {
    return self.insert(offset, DecimalWriter.of(f));
  }

  public static int compareTo(@Receiver StringBuilder self, StringBuilder another) {
    return CharSequenceMethods.compare(self, another);
  }

  public static void setLength(@Receiver StringBuilder self, int newLength) {
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

  public static void setCharAt(@Receiver StringBuilder self, int index, char ch) {
    if (index < 0 || index >= self.length()) {
      throw Bounds.character(index, self.length());
    }
    Builders.set(self, index, ch);
  }

  public static StringBuilder append(@Receiver StringBuilder self, CharSequence s) {
    return self.append(String.valueOf(s));
  }

  public static StringBuilder append(
      @Receiver StringBuilder self, CharSequence s, int start, int end) {
    return self.insert(self.length(), s == null ? "null" : s, start, end);
  }

  public static StringBuilder insert(@Receiver StringBuilder self, int dstOffset, CharSequence s) {
    return self.insert(dstOffset, String.valueOf(s));
  }

  public static StringBuilder appendCodePoint(@Receiver StringBuilder self, int codePoint) {
    if (!Character.isValidCodePoint(codePoint)) {
      throw CharacterMethods.notValid(codePoint);
    }
    return Character.isBmpCodePoint(codePoint)
        ? self.append((char) codePoint)
        : self.append(Character.highSurrogate(codePoint)).append(Character.lowSurrogate(codePoint));
  }

  /** The pairs of surrogates stay in their order. */
  public static StringBuilder reverse(@Receiver StringBuilder self) {
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
