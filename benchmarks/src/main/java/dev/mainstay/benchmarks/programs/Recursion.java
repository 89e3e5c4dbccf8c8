package dev.mainstay.benchmarks.programs;

/** Recursion: Fibonacci numbers as their definition has them. */
public final class Recursion {
  private Recursion() {}

  /** The argument is which number. */
  public static void main(String[] args) {
    run(Integer.parseInt(args[0]));
  }

  static void run(int n) {
    System.out.println("recursion " + fibonacci(n));
  }

  private static int fibonacci(int n) {
    return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
  }
}
