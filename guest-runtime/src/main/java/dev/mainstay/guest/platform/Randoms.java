package dev.mainstay.guest.platform;

import java.util.Random;

/** Methods of {@link Random} whose results the class library would not have as Java specifies. */
final class Randoms {
  private Randoms() {}

  /** {@code Random.nextInt}, with the algorithm of its documentation. */
  static int nextInt(Random random, int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound must be positive");
    }
    int bits = random.nextInt() >>> 1;
    if ((bound & -bound) == bound) {
      return (int) ((bound * (long) bits) >> 31);
    }
    int value = bits % bound;
    while (bits - value + (bound - 1) < 0) {
      bits = random.nextInt() >>> 1;
      value = bits % bound;
    }
    return value;
  }
}
