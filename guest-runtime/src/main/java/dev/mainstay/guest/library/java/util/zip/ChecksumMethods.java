package dev.mainstay.guest.library.java.util.zip;

import dev.mainstay.guest.library.Receiver;
import java.nio.ByteBuffer;
import java.util.zip.Checksum;

/** Sums over whole arrays and buffers. */
final class ChecksumMethods {
  private ChecksumMethods() {}

  public static void update(@Receiver Checksum self, byte[] b) {
    self.update(b, 0, b.length);
  }

  public static void update(@Receiver Checksum self, ByteBuffer buffer) {
    while (buffer.hasRemaining()) {
      self.update(buffer.get());
    }
  }
}
