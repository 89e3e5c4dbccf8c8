package dev.mainstay.guest.library.java.nio;

import dev.mainstay.guest.library.Receiver;
import java.nio.LongBuffer;
import java.util.Objects;

/** Methods of {@code java.nio.LongBuffer}. */
final class LongBufferMethods {
  private LongBufferMethods() {}

  public static LongBuffer slice(@Receiver LongBuffer self, int index, int length) {
    Objects.checkFromIndexSize(index, length, self.limit());
    LongBuffer whole = self.duplicate();
    whole.position(index);
    whole.limit(index + length);
    return whole.slice();
  }

  public static int mismatch(@Receiver LongBuffer self, LongBuffer that) {
    int length = Math.min(self.remaining(), that.remaining());
    for (int i = 0; i < length; i++) {
      long a = self.get(self.position() + i);
      long b = that.get(that.position() + i);
      if (a != b) {
        return i;
      }
    }
    return self.remaining() == that.remaining() ? -1 : length;
  }
}
