package dev.mainstay.guest.library.java.security;

import java.nio.ByteBuffer;

/** {@code java.security.MessageDigestSpi}. */
public abstract class MessageDigestSpi {
  public MessageDigestSpi() {}

  protected int engineGetDigestLength() {
    return 0;
  }

  protected abstract void engineUpdate(byte input);

  protected abstract void engineUpdate(byte[] input, int offset, int len);

  protected void engineUpdate(ByteBuffer input) {
    while (input.hasRemaining()) {
      engineUpdate(input.get());
    }
  }

  protected abstract byte[] engineDigest();

  protected int engineDigest(byte[] buf, int offset, int len) throws DigestException {
    int size = engineGetDigestLength();
    if (len < size) {
      throw new DigestException("partial digests not returned");
    }
    if (buf.length - offset < size) {
      throw new DigestException("insufficient space in the output buffer to store the digest");
    }
    System.arraycopy(engineDigest(), 0, buf, offset, size);
    return size;
  }

  protected abstract void engineReset();

  @Override
  public Object clone() throws CloneNotSupportedException {
    throw new CloneNotSupportedException();
  }
}
