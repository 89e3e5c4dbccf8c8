package dev.mainstay.guest.library.java.util;

import dev.mainstay.guest.platform.Entropy;
import java.io.Serializable;
import java.util.random.RandomGenerator;

/**
 * {@code java.util.Random}: the linear congruential generator of its documentation, which says for
 * each method what it makes of the numbers.
 */
public class Random implements RandomGenerator, Serializable {
  private static final long MULTIPLIER = 0x5DEECE66DL;
  private static final long INCREMENT = 0xBL;
  private static final long MASK = (1L << 48) - 1;

  private long seed;
  private double nextNextGaussian;
  private boolean haveNextNextGaussian;

  public Random() {
    this(Entropy.insecure());
  }

  // The documentation wants that a subclass sees the call.
  @SuppressWarnings("this-escape")
  public Random(long seed) {
    setSeed(seed);
  }

  public void setSeed(long seed) {
    this.seed = (seed ^ MULTIPLIER) & MASK;
    haveNextNextGaussian = false;
  }

  protected int next(int bits) {
    seed = (seed * MULTIPLIER + INCREMENT) & MASK;
    return (int) (seed >>> (48 - bits));
  }

  @Override
  public void nextBytes(byte[] bytes) {
    for (int i = 0; i < bytes.length; ) {
      int number = nextInt();
      for (int end = Math.min(bytes.length, i + 4); i < end; number >>= 8) {
        bytes[i++] = (byte) number;
      }
    }
  }

  @Override
  public int nextInt() {
    return next(32);
  }

  @Override
  public int nextInt(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound must be positive");
    }
    int bits = next(31);
    if ((bound & -bound) == bound) {
      return (int) ((bound * (long) bits) >> 31);
    }
    int value = bits % bound;
    while (bits - value + (bound - 1) < 0) {
      bits = next(31);
      value = bits % bound;
    }
    return value;
  }

  @Override
  public long nextLong() {
    return ((long) next(32) << 32) + next(32);
  }

  @Override
  public boolean nextBoolean() {
    return next(1) != 0;
  }

  @Override
  public float nextFloat() {
    return next(24) / (float) (1 << 24);
  }

  @Override
  public double nextDouble() {
    return (((long) next(26) << 27) + next(27)) * 0x1p-53;
  }

  @Override
  public double nextGaussian() {
    if (haveNextNextGaussian) {
      haveNextNextGaussian = false;
      return nextNextGaussian;
    }
    double first;
    double second;
    double square;
    do {
      first = 2 * nextDouble() - 1;
      second = 2 * nextDouble() - 1;
      square = first * first + second * second;
    } while (square >= 1 || square == 0);
    double multiplier = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
    nextNextGaussian = second * multiplier;
    haveNextNextGaussian = true;
    return first * multiplier;
  }
}
