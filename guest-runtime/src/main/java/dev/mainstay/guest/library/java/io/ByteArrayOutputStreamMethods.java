package dev.mainstay.guest.library.java.io;

import dev.mainstay.guest.library.Receiver;
import java.io.ByteArrayOutputStream;

/** {@code ByteArrayOutputStream.writeBytes}. */
final class ByteArrayOutputStreamMethods {
  private ByteArrayOutputStreamMethods() {}

  public static void writeBytes(@Receiver ByteArrayOutputStream self, byte[] b) {
    self.write(b, 0, b.length);
  }
}
