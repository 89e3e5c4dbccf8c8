package dev.mainstay.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The linear memory of a payload, seen from its host.
 *
 * <p>Addresses and lengths are unsigned 32-bit numbers in an {@code int}; multi-byte values are
 * little-endian and need not be aligned. Access outside the memory throws an unchecked exception,
 * as it would trap inside.
 */
public interface GuestMemory {

  /** Number of bytes now. */
  long size();

  /** A copy of {@code length} bytes from {@code address}. */
  byte[] read(int address, int length);

  /** Copies all of {@code bytes} to {@code address}. */
  void write(int address, byte[] bytes);

  /**
   * A new block inside the payload, from its {@code cabi_realloc}.
   *
   * @throws PayloadException if the payload does not export that function
   */
  int allocate(int size, int alignment);

  /** UTF-8 text of {@code length} bytes. */
  default String readString(int address, int length) {
    return new String(read(address, length), UTF_8);
  }

  /** The {@code i32} at {@code address}. */
  default int readInt(int address) {
    return ByteBuffer.wrap(read(address, 4)).order(ByteOrder.LITTLE_ENDIAN).getInt();
  }

  /** The {@code i64} at {@code address}. */
  default long readLong(int address) {
    return ByteBuffer.wrap(read(address, 8)).order(ByteOrder.LITTLE_ENDIAN).getLong();
  }

  /** Stores an {@code i32}. */
  default void writeInt(int address, int value) {
    write(address, ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array());
  }

  /** Stores an {@code i64}. */
  default void writeLong(int address, long value) {
    write(address, ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array());
  }
}
