package dev.mainstay.benchmarks.programs;

/** All programs that compute, as one. */
public final class Suite {
  private Suite() {}

  /** The arguments are those of the programs, in the order in which they are called here. */
  public static void main(String[] args) {
    Recursion.run(Integer.parseInt(args[0]));
    Trees.run(Integer.parseInt(args[1]));
    Sieve.run(Integer.parseInt(args[2]));
    Bits.run(Integer.parseInt(args[3]));
    Words.run(Integer.parseInt(args[4]));
    Shapes.run(Integer.parseInt(args[5]));
    Exceptions.run(Integer.parseInt(args[6]));
    Longs.run(Integer.parseInt(args[7]));
  }
}
