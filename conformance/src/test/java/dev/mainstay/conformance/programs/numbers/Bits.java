package dev.mainstay.conformance.programs.numbers;

/** Bit twiddling: the methods of Integer and Long, hashes, shifts by variables. */
public class Bits {
  static int crc(byte[] data) {
    int crc = ~0;
    for (byte b : data) {
      crc ^= b & 0xff;
      for (int k = 0; k < 8; k++) {
        crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
      }
    }
    return ~crc;
  }

  static long xorshift(long x) {
    x ^= x << 13;
    x ^= x >>> 7;
    x ^= x << 17;
    return x;
  }

  static long fnv(String s) {
    long h = 0xcbf29ce484222325L;
    for (int i = 0; i < s.length(); i++) {
      h = (h ^ s.charAt(i)) * 0x100000001b3L;
    }
    return h;
  }

  public static void main(String[] args) {
    for (int i :
        new int[] {0, 1, -1, 0x80000000, 0x7fffffff, 0x00ff00ff, 0x12345678, 48, 1 << 16}) {
      System.out.println(
          Integer.bitCount(i)
              + " "
              + Integer.numberOfLeadingZeros(i)
              + " "
              + Integer.numberOfTrailingZeros(i)
              + " "
              + Integer.highestOneBit(i)
              + " "
              + Integer.lowestOneBit(i)
              + " "
              + Integer.reverse(i)
              + " "
              + Integer.reverseBytes(i)
              + " "
              + Integer.rotateLeft(i, 5)
              + " "
              + Integer.rotateRight(i, 37)
              + " "
              + Integer.signum(i)
              + " "
              + (i & -i)
              + " "
              + (i & i - 1));
    }
    for (long l :
        new long[] {
          0,
          1,
          -1,
          Long.MIN_VALUE,
          Long.MAX_VALUE,
          0x00ff00ff00ff00ffL,
          0x123456789abcdef0L,
          1L << 32
        }) {
      System.out.println(
          Long.bitCount(l)
              + " "
              + Long.numberOfLeadingZeros(l)
              + " "
              + Long.numberOfTrailingZeros(l)
              + " "
              + Long.highestOneBit(l)
              + " "
              + Long.lowestOneBit(l)
              + " "
              + Long.reverse(l)
              + " "
              + Long.reverseBytes(l)
              + " "
              + Long.rotateLeft(l, 5)
              + " "
              + Long.rotateRight(l, 69)
              + " "
              + Long.signum(l)
              + " "
              + Long.hashCode(l));
    }
    byte[] data = new byte[256];
    for (int i = 0; i < 256; i++) {
      data[i] = (byte) (i * 7);
    }
    System.out.println(Integer.toHexString(crc(data)));
    long x = 88172645463325252L;
    for (int i = 0; i < 1000; i++) {
      x = xorshift(x);
    }
    System.out.println(x + " " + Long.toHexString(fnv("the quick brown fox")));
    int collected = 0;
    for (int s = -40; s < 70; s += 3) {
      collected =
          collected * 31
              + (0x12345678 << s)
              + (0x87654321 >> s)
              + (0x87654321 >>> s)
              + (int) (0x123456789abcdefL << s)
              + (int) (-5L >>> s);
    }
    System.out.println(collected);
    int packed = 0xAB << 24 | 0xCD << 16 | 0xEF << 8 | 0x12;
    System.out.println(
        (packed >>> 24)
            + " "
            + (packed >> 24)
            + " "
            + (packed >> 8 & 0xff)
            + " "
            + (byte) packed
            + " "
            + (short) (packed >> 8)
            + " "
            + Integer.toBinaryString(packed ^ ~0));
    System.out.println(
        Character.reverseBytes('\u1234')
            + 0
            + " "
            + Short.reverseBytes((short) 0x1234)
            + " "
            + (0x1234L << 48 >>> 60));
    int gray = 0;
    for (int i = 0; i < 64; i++) {
      gray = gray * 3 + (i ^ i >>> 1);
    }
    System.out.println(gray);
  }
}
