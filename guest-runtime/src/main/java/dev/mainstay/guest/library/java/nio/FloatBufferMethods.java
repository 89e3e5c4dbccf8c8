package dev.mainstay.guest.library.java.nio;

import dev.mainstay.guest.library.Receiver;
import java.nio.FloatBuffer;
import java.util.Objects;

/** Methods of {@code java.nio.FloatBuffer}. */
final class FloatBufferMethods {
  private FloatBufferMethods() {}

  public static FloatBuffer slice(@Receiver FloatBuffer self, int index, int length) {
    Objects.checkFromIndexSize(index, length, self.limit());
    FloatBuffer whole = self.duplicate();
    whole.position(index);
    whole.limit(index + length);
    return whole.slice();
  }

  public static int mismatch(@Receiver FloatBuffer self, FloatBuffer that) {
    int length = Math.min(self.remaining(), that.remaining());
    for (int i = 0; i < length; i++) {
      float a = self.get(self.position() + i);
      float b = that.get(that.position() + i);
      if (!(Float.compare(a, b) == 0 || a == b)) {
        return i;
      }
    }
    return self.remaining() == that.remaining() ? -1 : length;
  }
}
