package dev.mainstay.benchmarks.programs;

/** Long arithmetic: a shift register of 64 bits, products, remainders, greatest common divisors. */
public final class Longs {
  private Longs() {}

  /** The argument is the number of rounds. */
  public static void main(String[] args) {
    run(Integer.parseInt(args[0]));
  }

  static void run(int rounds) {
    long state = 88172645463325252L;
    long sum = 0;
    for (int i = 0; i < rounds; i++) {
      state ^= state << 13;
      state ^= state >>> 7;
      state ^= state << 17;
      sum += power(state & 0xFFFF, i & 0xFF, 1_000_000_007L);
      sum ^= gcd(state >>> 20, sum & 0xFFFFFFFL);
      sum = Long.rotateLeft(sum, 5) + (state >> 3);
    }
    System.out.println("longs " + sum);
  }

  private static long power(long base, int exponent, long modulus) {
    long result = 1;
    long square = base % modulus;
    for (int e = exponent; e > 0; e >>= 1) {
      if ((e & 1) != 0) {
        result = result * square % modulus;
      }
      square = square * square % modulus;
    }
    return result;
  }

  private static long gcd(long a, long b) {
    long x = a;
    long y = b;
    while (y != 0) {
      long rest = x % y;
      x = y;
      y = rest;
    }
    return x;
  }
}
