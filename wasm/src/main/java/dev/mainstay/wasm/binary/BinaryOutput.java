package dev.mainstay.wasm.binary;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that are written; numbers take as few of them as they can. */
final class BinaryOutput {
  private byte[] bytes = new byte[256];
  private int size;

  int size() {
    return size;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  void u8(int value) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, size * 2);
    }
    bytes[size++] = (byte) value;
  }

  void bytes(byte[] source, int length) {
    if (length > bytes.length - size) {
      bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, length), size * 2));
    }
    System.arraycopy(source, 0, bytes, size, length);
    size += length;
  }

  void bytes(byte[] source) {
    bytes(source, source.length);
  }

  /** A part that was written apart, behind its length. */
  void sized(BinaryOutput part) {
    u32(part.size);
    bytes(part.bytes, part.size);
  }

  void u32(int value) {
    u64(Integer.toUnsignedLong(value));
  }

  void u64(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      u8((int) (rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    u8((int) rest);
  }

  /** A signed number of 32, 33 or 64 bits. */
  void signed(long value) {
    long rest = value;
    while (rest < -0x40 || rest > 0x3F) {
      u8((int) (rest & 0x7F) | 0x80);
      rest >>= 7;
    }
    u8((int) (rest & 0x7F));
  }

  void fixed32(int value) {
    for (int i = 0; i < 4; i++) {
      u8(value >>> (8 * i));
    }
  }

  void fixed64(long value) {
    fixed32((int) value);
    fixed32((int) (value >>> 32));
  }

  void name(String name) {
    byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
    u32(utf8.length);
    bytes(utf8);
  }
}
