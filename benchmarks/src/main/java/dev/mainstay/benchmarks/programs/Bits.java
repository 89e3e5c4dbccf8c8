package dev.mainstay.benchmarks.programs;

/** Bit twiddling: CRC-32 of bytes that a shift register makes, by table, and the ones in them. */
public final class Bits {
  private static final int POLYNOMIAL = 0xEDB88320;

  private Bits() {}

  /** The argument is the number of bytes. */
  public static void main(String[] args) {
    run(Integer.parseInt(args[0]));
  }

  static void run(int length) {
    var table = table();
    var bytes = bytes(length);
    int crc = -1;
    int ones = 0;
    for (int i = 0; i < length; i++) {
      crc = table[(crc ^ bytes[i]) & 0xFF] ^ (crc >>> 8);
      ones += ones(crc);
    }
    System.out.println("bits " + ~crc + " " + ones);
  }

  private static int[] table() {
    var table = new int[256];
    for (int i = 0; i < table.length; i++) {
      int entry = i;
      for (int bit = 0; bit < 8; bit++) {
        entry = (entry & 1) != 0 ? (entry >>> 1) ^ POLYNOMIAL : entry >>> 1;
      }
      table[i] = entry;
    }
    return table;
  }

  private static byte[] bytes(int length) {
    var bytes = new byte[length];
    int state = 0x1234567;
    for (int i = 0; i < length; i++) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      bytes[i] = (byte) state;
    }
    return bytes;
  }

  private static int ones(int word) {
    int pairs = word - ((word >>> 1) & 0x55555555);
    int fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
    return (((fours + (fours >>> 4)) & 0x0F0F0F0F) * 0x01010101) >>> 24;
  }
}
