package dev.mainstay.benchmarks.programs;

/** How deep calls can be nested on a stack: not linear, so that no compiler makes a loop of it. */
public final class Depth {
  private Depth() {}

  /** The argument is how deep. */
  public static void main(String[] args) {
    System.out.println("depth " + nested(Integer.parseInt(args[0])));
  }

  private static int nested(int depth) {
    return depth == 0 ? 1 : nested(depth - 1) * 31 + depth;
  }
}
