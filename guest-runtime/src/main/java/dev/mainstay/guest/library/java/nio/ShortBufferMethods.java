package dev.mainstay.guest.library.java.nio;

import dev.mainstay.guest.library.Receiver;
import java.nio.ShortBuffer;
import java.util.Objects;

/** Methods of {@code java.nio.ShortBuffer}. */
final class ShortBufferMethods {
  private ShortBufferMethods() {}

  public static ShortBuffer slice(@Receiver ShortBuffer self, int index, int length) {
    Objects.checkFromIndexSize(index, length, self.limit());
    ShortBuffer whole = self.duplicate();
    whole.position(index);
    whole.limit(index + length);
    return whole.slice();
  }

  public static int mismatch(@Receiver ShortBuffer self, ShortBuffer that) {
    int length = Math.min(self.remaining(), that.remaining());
    for (int i = 0; i < length; i++) {
      short a = self.get(self.position() + i);
      short b = that.get(that.position() + i);
      if (a != b) {
        return i;
      }
    }
    return self.remaining() == that.remaining() ? -1 : length;
  }
}
