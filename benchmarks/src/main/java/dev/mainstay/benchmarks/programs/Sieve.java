package dev.mainstay.benchmarks.programs;

/** Loops over arrays: the primes below a number, by the sieve. */
public final class Sieve {
  private Sieve() {}

  /** The argument is the number. */
  public static void main(String[] args) {
    run(Integer.parseInt(args[0]));
  }

  static void run(int limit) {
    var composite = new boolean[limit];
    int primes = 0;
    for (int i = 2; i < limit; i++) {
      if (!composite[i]) {
        primes++;
        for (int multiple = i + i; multiple < limit; multiple += i) {
          composite[multiple] = true;
        }
      }
    }
    System.out.println("sieve " + primes);
  }
}
