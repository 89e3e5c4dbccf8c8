package dev.mainstay.guest.library.java.security;

/**
 * A digest that works in blocks and ends with a one bit, zeros, and the length of the message in
 * bits: what RFC 1321's MD5 and FIPS 180-4's functions have in common.
 */
abstract class BlockDigest extends MessageDigest {
  private final int size;
  private final boolean bigEndian;
  private byte[] block;
  private int filled;
  private long length;

  BlockDigest(String algorithm, int size, int blockSize, boolean bigEndian) {
    super(algorithm);
    this.size = size;
    this.bigEndian = bigEndian;
    block = new byte[blockSize];
  }

  /** Takes a block into the state. */
  abstract void process(byte[] bytes, int offset);

  /** Writes the state behind each other, as many bytes of it as the array has. */
  abstract void write(byte[] digest);

  /** Makes the state what it is before the first block. */
  abstract void initialize();

  @Override
  protected final int engineGetDigestLength() {
    return size;
  }

  @Override
  protected final void engineUpdate(byte input) {
    length++;
    put(input);
  }

  private void put(byte input) {
    block[filled++] = input;
    if (filled == block.length) {
      process(block, 0);
      filled = 0;
    }
  }

  @Override
  protected final void engineUpdate(byte[] input, int offset, int len) {
    length += len;
    int at = offset;
    int end = offset + len;
    while (at < end) {
      if (filled == 0 && end - at >= block.length) {
        process(input, at);
        at += block.length;
      } else {
        put(input[at++]);
      }
    }
  }

  @Override
  protected final byte[] engineDigest() {
    long bits = length << 3;
    put((byte) 0x80);
    // SHA-512 has 16 bytes for the length; what does not fit into eight of them is three bits.
    int lengthAt = block.length - Long.BYTES;
    int room = block.length == 128 ? lengthAt - Long.BYTES : lengthAt;
    while (filled > room || (filled < room && filled != 0)) {
      put((byte) 0);
    }
    while (filled < lengthAt) {
      put(filled == lengthAt - 1 && room != lengthAt ? (byte) (length >>> 61) : 0);
    }
    for (int i = 0; i < Long.BYTES; i++) {
      put((byte) (bits >>> (bigEndian ? 56 - 8 * i : 8 * i)));
    }
    byte[] digest = new byte[size];
    write(digest);
    engineReset();
    return digest;
  }

  @Override
  protected final void engineReset() {
    filled = 0;
    length = 0;
    initialize();
  }

  @Override
  public Object clone() throws CloneNotSupportedException {
    BlockDigest copy = copy();
    copy.block = block.clone();
    copy.filled = filled;
    copy.length = length;
    return copy;
  }

  /** A digest of the same algorithm in the same state. */
  abstract BlockDigest copy();

  static int bigEndian(byte[] bytes, int at) {
    return bytes[at] << 24
        | (bytes[at + 1] & 0xFF) << 16
        | (bytes[at + 2] & 0xFF) << 8
        | (bytes[at + 3] & 0xFF);
  }

  /** The bytes of some words, the most significant one first. */
  static void bigEndian(int[] words, byte[] digest) {
    for (int i = 0; i < digest.length; i++) {
      digest[i] = (byte) (words[i >> 2] >>> (24 - 8 * (i & 3)));
    }
  }
}
