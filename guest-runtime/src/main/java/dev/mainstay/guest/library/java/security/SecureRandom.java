package dev.mainstay.guest.library.java.security;

import dev.mainstay.guest.platform.Entropy;
import java.security.NoSuchAlgorithmException;
import java.util.Random;

/**
 * {@code java.security.SecureRandom}: each number comes from the host's generator, {@code
 * wasi:random/random}. A seed changes nothing, as there is nothing to seed. There is no provider.
 */
public class SecureRandom extends Random {
  private static final String ALGORITHM = "NativePRNG";

  public SecureRandom() {
    super(0);
  }

  public SecureRandom(byte[] seed) {
    this();
    if (seed == null) {
      throw new NullPointerException();
    }
  }

  public static SecureRandom getInstance(String algorithm) throws NoSuchAlgorithmException {
    if (algorithm == null) {
      throw new NullPointerException("null algorithm name");
    }
    if (!algorithm.startsWith(ALGORITHM)) {
      throw new NoSuchAlgorithmException(algorithm + " SecureRandom not available");
    }
    return new SecureRandom();
  }

  public static SecureRandom getInstanceStrong() throws NoSuchAlgorithmException {
    return new SecureRandom();
  }

  public String getAlgorithm() {
    return ALGORITHM;
  }

  @Override
  public String toString() {
    return ALGORITHM;
  }

  @Override
  public void setSeed(long seed) {}

  public void setSeed(byte[] seed) {
    if (seed == null) {
      throw new NullPointerException();
    }
  }

  @Override
  protected final int next(int bits) {
    return (int) (Entropy.next() >>> (64 - bits));
  }

  @Override
  public void nextBytes(byte[] bytes) {
    long number = 0;
    for (int i = 0; i < bytes.length; i++) {
      if ((i & 7) == 0) {
        number = Entropy.next();
      }
      bytes[i] = (byte) number;
      number >>>= 8;
    }
  }

  public static byte[] getSeed(int numBytes) {
    return new SecureRandom().generateSeed(numBytes);
  }

  public byte[] generateSeed(int numBytes) {
    if (numBytes < 0) {
      throw new IllegalArgumentException("numBytes cannot be negative");
    }
    byte[] seed = new byte[numBytes];
    nextBytes(seed);
    return seed;
  }
}
