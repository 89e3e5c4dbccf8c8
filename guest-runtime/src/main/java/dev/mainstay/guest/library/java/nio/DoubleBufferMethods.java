package dev.mainstay.guest.library.java.nio;

import dev.mainstay.guest.library.Receiver;
import java.nio.DoubleBuffer;
import java.util.Objects;

/** Methods of {@code java.nio.DoubleBuffer}. */
final class DoubleBufferMethods {
  private DoubleBufferMethods() {}

  public static DoubleBuffer slice(@Receiver DoubleBuffer self, int index, int length) {
    Objects.checkFromIndexSize(index, length, self.limit());
    DoubleBuffer whole = self.duplicate();
    whole.position(index);
    whole.limit(index + length);
    return whole.slice();
  }

  public static int mismatch(@Receiver DoubleBuffer self, DoubleBuffer that) {
    int length = Math.min(self.remaining(), that.remaining());
    for (int i = 0; i < length; i++) {
      double a = self.get(self.position() + i);
      double b = that.get(that.position() + i);
      if (!(Double.compare(a, b) == 0 || a == b)) {
        return i;
      }
    }
    return self.remaining() == that.remaining() ? -1 : length;
  }
}
