package dev.mainstay.conformance.programs.numbers;

/** Programs that live from long: modular powers, primes, a generator, big multiplication. */
public class LongArithmetic {
  static long power(long base, long exponent, long modulus) {
    long result = 1;
    base %= modulus;
    for (; exponent > 0; exponent >>= 1) {
      if ((exponent & 1) == 1) {
        result = result * base % modulus;
      }
      base = base * base % modulus;
    }
    return result;
  }

  static int[] multiply(int[] digits, int by) {
    long carry = 0;
    for (int i = 0; i < digits.length; i++) {
      long v = (long) digits[i] * by + carry;
      digits[i] = (int) (v % 1_000_000_000);
      carry = v / 1_000_000_000;
    }
    return digits;
  }

  static long ackermann(long m, long n) {
    return m == 0 ? n + 1 : n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1));
  }

  public static void main(String[] args) {
    System.out.println(
        power(3, 1_000_000_006L, 1_000_000_007L) + " " + power(2, 1L << 40, 998244353));
    long seed = 42;
    long mix = 0;
    for (int i = 0; i < 2000; i++) {
      seed = seed * 6364136223846793005L + 1442695040888963407L;
      mix ^= seed >>> 33 | (long) (int) seed << 11;
      mix += seed / (i + 1) % 1013 * (seed < 0 ? -1 : 1);
    }
    System.out.println(mix);
    int[] factorial = new int[20];
    factorial[0] = 1;
    for (int i = 2; i <= 60; i++) {
      multiply(factorial, i);
    }
    StringBuilder text = new StringBuilder();
    for (int d : factorial) {
      text.append(d).append(' ');
    }
    System.out.println(text);
    long n = 600851475143L;
    for (long f = 2; f * f <= n; f++) {
      while (n % f == 0) {
        n /= f;
        System.out.print(f + " ");
      }
    }
    System.out.println(n);
    System.out.println(ackermann(2, 9));
    long[] values = {Long.MAX_VALUE, Long.MIN_VALUE, -1, 0, 1, 1L << 31, -(1L << 31), 1L << 32};
    long hash = 0;
    for (long a : values) {
      for (long b : values) {
        hash = hash * 31 + a * b;
        hash = hash * 31 + (b == 0 ? 0 : a / b ^ a % b);
        hash += a > b ? 1 : a == b ? 2 : 3;
      }
    }
    System.out.println(hash);
    int i = (int) hash;
    i += 1L << 33 | 5;
    i >>>= 3L;
    System.out.println(
        i + (hash >> i) + (hash >>> -i) + " " + (char) ('a' + Math.floorMod(hash, 26)));
  }
}
