package dev.mainstay.guest.platform;

/** Methods of strings that every payload has, made small. */
public final class Strings {
  private Strings() {}

  /** {@code String.concat}. */
  static String concat(String first, String second) {
    char[] head = Hidden.characters(first);
    char[] tail = Hidden.characters(second);
    char[] all = new char[head.length + tail.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(tail, 0, all, head.length, tail.length);
    return Hidden.string(all);
  }

  /** A part of a string; the bounds are checked already. */
  public static String part(String whole, int from, int length) {
    char[] chars = new char[length];
    System.arraycopy(Hidden.characters(whole), from, chars, 0, length);
    return Hidden.string(chars);
  }

  /** A negative number in decimal: {@code Integer.toString} would bring all of its radices. */
  static String ofNegative(int number) {
    int length = 1;
    for (int rest = number; rest != 0; rest /= 10) {
      length++;
    }
    char[] chars = new char[length];
    chars[0] = '-';
    for (int rest = number; rest != 0; rest /= 10) {
      chars[--length] = (char) ('0' - rest % 10);
    }
    return Hidden.string(chars);
  }

  /**
   * {@code WasmGCSupport.nextCharArray}: decodes the next string constant: a length in LEB128, then
   * each char in UTF-8's one to three bytes, the halves of surrogate pairs too.
   */
  static char[] nextConstant() {
    int length = 0;
    int b;
    for (int shift = 0; ; shift += 7) {
      b = Hidden.nextConstantByte();
      length |= (b & 0x7F) << shift;
      if ((b & 0x80) == 0) {
        break;
      }
    }
    char[] chars = new char[length];
    for (int i = 0; i < chars.length; i++) {
      b = Hidden.nextConstantByte();
      int c = b;
      if ((b & 0x80) != 0) {
        c = ((b & 0x1F) << 6) | (Hidden.nextConstantByte() & 0x3F);
        if ((b & 0x20) != 0) {
          c = (c << 6) | (Hidden.nextConstantByte() & 0x3F);
        }
      }
      chars[i] = (char) c;
    }
    return chars;
  }
}
