package dev.mainstay.wasi.random;

import dev.mainstay.annotations.CallerBuffer;
import dev.mainstay.annotations.U64;
import dev.mainstay.annotations.WasiImport;

/** {@code wasi:random/random@0.2.12}: random numbers that nobody can predict, good for keys. */
@WasiImport("wasi:random/random@0.2.12")
public interface Random {
  /**
   * Random bytes.
   *
   * @param len how many; as many come
   */
  byte[] getRandomBytes(@U64 long len);

  /**
   * Random bytes, into the caller's array.
   *
   * @param len how many
   * @return how many came: as many
   */
  int getRandomBytes(@CallerBuffer byte[] into, int offset, @U64 int len);

  /** 64 random bits. */
  @U64
  long getRandomU64();

  /** Fills an array with random bytes. */
  default void fill(byte[] bytes) {
    int ignored = getRandomBytes(bytes, 0, bytes.length);
  }

  /**
   * A random number from 0 to below {@code bound}, each as likely as the other.
   *
   * @throws IllegalArgumentException if the bound is not positive
   */
  default int nextInt(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("a bound is positive, not " + bound);
    }
    while (true) {
      long bits = getRandomU64() >>> 1;
      long number = bits % bound;
      // The last numbers below 2 to the 63 are no whole round.
      if (bits - number <= Long.MAX_VALUE - (bound - 1)) {
        return (int) number;
      }
    }
  }
}
