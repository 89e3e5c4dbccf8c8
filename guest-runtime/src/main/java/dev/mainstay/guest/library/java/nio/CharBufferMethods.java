package dev.mainstay.guest.library.java.nio;

import dev.mainstay.guest.library.Receiver;
import java.nio.CharBuffer;
import java.util.Objects;

/** Methods of {@code java.nio.CharBuffer}. */
final class CharBufferMethods {
  private CharBufferMethods() {}

  public static CharBuffer slice(@Receiver CharBuffer self, int index, int length) {
    Objects.checkFromIndexSize(index, length, self.limit());
    CharBuffer whole = self.duplicate();
    whole.position(index);
    whole.limit(index + length);
    return whole.slice();
  }

  public static int mismatch(@Receiver CharBuffer self, CharBuffer that) {
    int length = Math.min(self.remaining(), that.remaining());
    for (int i = 0; i < length; i++) {
      char a = self.get(self.position() + i);
      char b = that.get(that.position() + i);
      if (a != b) {
        return i;
      }
    }
    return self.remaining() == that.remaining() ? -1 : length;
  }
}
