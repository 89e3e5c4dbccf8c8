package dev.mainstay.guest.library.java.util.zip;

import java.util.Objects;
import java.util.zip.Checksum;

/** {@code java.util.zip.CRC32C}: RFC 3720's checksum. */
public final class CRC32C implements Checksum {
  /** Castagnoli's polynomial, its bits reversed. */
  private static final int POLYNOMIAL = 0x82F63B78;

  private static final int[] TABLE = table();

  private int rest = -1;

  public CRC32C() {}

  private static int[] table() {
    int[] table = new int[256];
    for (int i = 0; i < table.length; i++) {
      int value = i;
      for (int bit = 0; bit < 8; bit++) {
        value = (value >>> 1) ^ ((value & 1) != 0 ? POLYNOMIAL : 0);
      }
      table[i] = value;
    }
    return table;
  }

  @Override
  public void update(int b) {
    rest = (rest >>> 8) ^ TABLE[(rest ^ b) & 0xFF];
  }

  @Override
  public void update(byte[] b, int off, int len) {
    Objects.checkFromIndexSize(off, len, b.length);
    for (int i = off; i < off + len; i++) {
      update(b[i]);
    }
  }

  @Override
  public long getValue() {
    return ~rest & 0xFFFF_FFFFL;
  }

  @Override
  public void reset() {
    rest = -1;
  }
}
