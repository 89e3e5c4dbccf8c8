package dev.mainstay.guest.library.java.nio;

import dev.mainstay.guest.library.Receiver;
import java.nio.IntBuffer;
import java.util.Objects;

/** Methods of {@code java.nio.IntBuffer}. */
final class IntBufferMethods {
  private IntBufferMethods() {}

  public static IntBuffer slice(@Receiver IntBuffer self, int index, int length) {
    Objects.checkFromIndexSize(index, length, self.limit());
    IntBuffer whole = self.duplicate();
    whole.position(index);
    whole.limit(index + length);
    return whole.slice();
  }

  public static int mismatch(@Receiver IntBuffer self, IntBuffer that) {
    int length = Math.min(self.remaining(), that.remaining());
    for (int i = 0; i < length; i++) {
      int a = self.get(self.position() + i);
      int b = that.get(that.position() + i);
      if (a != b) {
        return i;
      }
    }
    return self.remaining() == that.remaining() ? -1 : length;
  }
}
