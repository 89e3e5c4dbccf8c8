package dev.mainstay.guest.library.java.util.random;

import dev.mainstay.guest.library.Receiver;
import java.util.random.RandomGenerator;

/**
 * Numbers within bounds as the generators of Java make them: of a power of two the low bits, of
 * another bound the remainder of a number without sign, unless it is one of the last incomplete
 * round.
 */
final class RandomGeneratorMethods {
  private static final String BOUND = "bound must be positive";
  private static final String RANGE = "bound must be greater than origin";

  private RandomGeneratorMethods() {}

  public static void nextBytes(@Receiver RandomGenerator self, byte[] bytes) {
    int i = 0;
    for (int words = bytes.length >> 3; words > 0; words--) {
      long number = self.nextLong();
      for (int n = 0; n < Long.BYTES; n++) {
        bytes[i++] = (byte) number;
        number >>>= Byte.SIZE;
      }
    }
    if (i < bytes.length) {
      long number = self.nextLong();
      while (i < bytes.length) {
        bytes[i++] = (byte) number;
        number >>>= Byte.SIZE;
      }
    }
  }

  public static int nextInt(@Receiver RandomGenerator self, int bound) {
    require(bound > 0, BOUND);
    return below(self, bound);
  }

  public static int nextInt(@Receiver RandomGenerator self, int origin, int bound) {
    require(origin < bound, RANGE);
    int range = bound - origin;
    if (range > 0) {
      return origin + below(self, range);
    }
    int number = self.nextInt();
    if (range == Integer.MIN_VALUE) {
      return (number & Integer.MAX_VALUE) + origin;
    }
    while (number < origin || number >= bound) {
      number = self.nextInt();
    }
    return number;
  }

  private static int below(RandomGenerator self, int range) {
    int most = range - 1;
    int number = self.nextInt();
    if ((range & most) == 0) {
      return number & most;
    }
    int unsigned = number >>> 1;
    int result = unsigned % range;
    while (unsigned + most - result < 0) {
      unsigned = self.nextInt() >>> 1;
      result = unsigned % range;
    }
    return result;
  }

  public static long nextLong(@Receiver RandomGenerator self, long bound) {
    require(bound > 0, BOUND);
    return below(self, bound);
  }

  public static long nextLong(@Receiver RandomGenerator self, long origin, long bound) {
    require(origin < bound, RANGE);
    long range = bound - origin;
    if (range > 0) {
      return origin + below(self, range);
    }
    long number = self.nextLong();
    if (range == Long.MIN_VALUE) {
      return (number & Long.MAX_VALUE) + origin;
    }
    while (number < origin || number >= bound) {
      number = self.nextLong();
    }
    return number;
  }

  private static long below(RandomGenerator self, long range) {
    long most = range - 1;
    long number = self.nextLong();
    if ((range & most) == 0) {
      return number & most;
    }
    long unsigned = number >>> 1;
    long result = unsigned % range;
    while (unsigned + most - result < 0) {
      unsigned = self.nextLong() >>> 1;
      result = unsigned % range;
    }
    return result;
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
