package dev.mainstay.guest.library.java.util;

import dev.mainstay.guest.library.java.security.MessageDigest;
import dev.mainstay.guest.platform.Entropy;
import java.io.Serializable;

/** {@code java.util.UUID}: RFC 4122's identifiers; random ones from the host's generator. */
public final class UUID implements Serializable, Comparable<UUID> {
  /** Digits in each group. */
  private static final int[] LENGTHS = {8, 4, 4, 4, 12};

  private final long high;
  private final long low;

  public UUID(long mostSigBits, long leastSigBits) {
    this.high = mostSigBits;
    this.low = leastSigBits;
  }

  public static UUID randomUUID() {
    return of(Entropy.next(), Entropy.next(), 4);
  }

  public static UUID nameUUIDFromBytes(byte[] name) {
    byte[] digest = MessageDigest.md5().digest(name);
    return of(bigEndian(digest, 0), bigEndian(digest, 8), 3);
  }

  private static UUID of(long high, long low, int version) {
    return new UUID((high & ~0xF000L) | (long) version << 12, (low & (-1L >>> 2)) | Long.MIN_VALUE);
  }

  private static long bigEndian(byte[] bytes, int at) {
    long number = 0;
    for (int i = 0; i < 8; i++) {
      number = number << 8 | (bytes[at + i] & 0xFF);
    }
    return number;
  }

  public static UUID fromString(String name) {
    if (name.length() > 36) {
      throw new IllegalArgumentException("UUID string too large");
    }
    long[] groups = new long[LENGTHS.length];
    int from = 0;
    for (int i = 0; i < groups.length; i++) {
      int to = i + 1 < groups.length ? name.indexOf('-', from) : name.length();
      if (to < 0 || (i + 1 == groups.length && name.indexOf('-', from) >= 0)) {
        throw new IllegalArgumentException("Invalid UUID string: " + name);
      }
      // A group may have more or fewer digits than it ought to: its low ones count.
      groups[i] = Long.parseLong(name.substring(from, to), 16);
      from = to + 1;
    }
    return new UUID(
        groups[0] << 32 | (groups[1] & 0xFFFF) << 16 | (groups[2] & 0xFFFF),
        groups[3] << 48 | (groups[4] & 0xFFFF_FFFF_FFFFL));
  }

  public long getLeastSignificantBits() {
    return low;
  }

  public long getMostSignificantBits() {
    return high;
  }

  public int version() {
    return (int) (high >>> 12) & 0xF;
  }

  public int variant() {
    int top = (int) (low >>> 61);
    return top < 4 ? 0 : top < 6 ? 2 : top;
  }

  public long timestamp() {
    requireTime();
    return (high & 0xFFF) << 48 | (high >>> 16 & 0xFFFF) << 32 | high >>> 32;
  }

  public int clockSequence() {
    requireTime();
    return (int) (low >>> 48) & 0x3FFF;
  }

  public long node() {
    requireTime();
    return low & 0xFFFF_FFFF_FFFFL;
  }

  private void requireTime() {
    if (version() != 1) {
      throw new UnsupportedOperationException("Not a time-based UUID");
    }
  }

  @Override
  public String toString() {
    char[] text = new char[36];
    int at = 0;
    int digit = 0;
    for (int length : LENGTHS) {
      if (at != 0) {
        text[at++] = '-';
      }
      for (int i = 0; i < length; i++, digit++) {
        long half = digit < 16 ? high : low;
        text[at++] = Character.forDigit((int) (half >>> (60 - (digit & 15) * 4)) & 0xF, 16);
      }
    }
    return new String(text);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(high ^ low);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UUID that && high == that.high && low == that.low;
  }

  @Override
  public int compareTo(UUID that) {
    int highs = Long.compare(high, that.high);
    return highs != 0 ? highs : Long.compare(low, that.low);
  }
}
