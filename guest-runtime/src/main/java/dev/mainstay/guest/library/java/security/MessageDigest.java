package dev.mainstay.guest.library.java.security;

import java.nio.ByteBuffer;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/**
 * {@code java.security.MessageDigest}: MD5, SHA-1, SHA-224, SHA-256, SHA-384 and SHA-512, of
 * nobody: there is no provider.
 */
public abstract class MessageDigest extends MessageDigestSpi {
  private final String algorithm;

  protected MessageDigest(String algorithm) {
    this.algorithm = algorithm;
  }

  public static MessageDigest getInstance(String algorithm) throws NoSuchAlgorithmException {
    return switch (algorithm.toUpperCase(Locale.ROOT)) {
      case "MD5" -> new Md5(algorithm);
      case "SHA-1", "SHA1", "SHA" -> new Sha1(algorithm);
      case "SHA-224" -> new Sha256(algorithm, 28);
      case "SHA-256" -> new Sha256(algorithm, 32);
      case "SHA-384" -> new Sha512(algorithm, 48);
      case "SHA-512" -> new Sha512(algorithm, 64);
      default -> throw new NoSuchAlgorithmException(algorithm + " MessageDigest not available");
    };
  }

  /** MD5, for who would otherwise have all algorithms by their names. */
  public static MessageDigest md5() {
    return new Md5("MD5");
  }

  public final String getAlgorithm() {
    return algorithm;
  }

  public final int getDigestLength() {
    return engineGetDigestLength();
  }

  public void update(byte input) {
    engineUpdate(input);
  }

  public void update(byte[] input) {
    engineUpdate(input, 0, input.length);
  }

  public void update(byte[] input, int offset, int len) {
    if (input == null) {
      throw new IllegalArgumentException("No input buffer given");
    }
    if (input.length - offset < len) {
      throw new IllegalArgumentException("Input buffer too short");
    }
    engineUpdate(input, offset, len);
  }

  public final void update(ByteBuffer input) {
    engineUpdate(input);
  }

  public byte[] digest() {
    return engineDigest();
  }

  public byte[] digest(byte[] input) {
    update(input);
    return digest();
  }

  public int digest(byte[] buf, int offset, int len) throws DigestException {
    if (buf == null) {
      throw new IllegalArgumentException("No output buffer given");
    }
    if (buf.length - offset < len) {
      throw new IllegalArgumentException("Output buffer too small for specified offset and length");
    }
    return engineDigest(buf, offset, len);
  }

  public void reset() {
    engineReset();
  }

  /** Compares all bytes, whichever differ. */
  public static boolean isEqual(byte[] digesta, byte[] digestb) {
    if (digesta == digestb) {
      return true;
    }
    if (digesta == null || digestb == null || digesta.length != digestb.length) {
      return false;
    }
    int differences = 0;
    for (int i = 0; i < digesta.length; i++) {
      differences |= digesta[i] ^ digestb[i];
    }
    return differences == 0;
  }

  @Override
  public String toString() {
    return algorithm + " Message Digest";
  }
}
