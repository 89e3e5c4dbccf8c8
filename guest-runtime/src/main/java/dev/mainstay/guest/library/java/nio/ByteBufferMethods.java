package dev.mainstay.guest.library.java.nio;

import dev.mainstay.guest.library.Receiver;
import java.nio.ByteBuffer;
import java.util.Objects;

/** Methods of {@code java.nio.ByteBuffer}. */
final class ByteBufferMethods {
  private ByteBufferMethods() {}

  public static String toString(@Receiver ByteBuffer self) {
    return "java.nio."
        + (self.isDirect() ? "Direct" : "Heap")
        + "ByteBuffer"
        + (self.isReadOnly() ? "R" : "")
        + "[pos="
        + self.position()
        + " lim="
        + self.limit()
        + " cap="
        + self.capacity()
        + "]";
  }

  public static ByteBuffer slice(@Receiver ByteBuffer self, int index, int length) {
    Objects.checkFromIndexSize(index, length, self.limit());
    ByteBuffer whole = self.duplicate();
    whole.position(index);
    whole.limit(index + length);
    return whole.slice();
  }

  public static int mismatch(@Receiver ByteBuffer self, ByteBuffer that) {
    int length = Math.min(self.remaining(), that.remaining());
    for (int i = 0; i < length; i++) {
      byte a = self.get(self.position() + i);
      byte b = that.get(that.position() + i);
      if (a != b) {
        return i;
      }
    }
    return self.remaining() == that.remaining() ? -1 : length;
  }
}
