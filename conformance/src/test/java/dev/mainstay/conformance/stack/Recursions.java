package dev.mainstay.conformance.stack;

/**
 * Recursion without end, most of it in methods that hold no reference. Not a program of the corpus:
 * only a payload for a device whose stack is known can say what the JVM says.
 */
@SuppressWarnings("InfiniteRecursion")
public final class Recursions {
  private static int depth;

  private Recursions() {}

  interface Step {
    int take(Step next, int n);
  }

  static int down(int n) {
    depth = n;
    return n < 0 ? 0 : down(n + 1) + n;
  }

  static long wide(long a, long b, long c, long d, long e, long f) {
    depth++;
    return a == b + 1_000_000 ? 1 : wide(b, c, d, e, f, a + 1) * 3 + a;
  }

  static boolean even(int n) {
    depth++;
    return n == -1 || odd(n + 1);
  }

  static boolean odd(int n) {
    return n != -1 && even(n + 1);
  }

  static Object references(Object held) {
    depth++;
    Object[] mine = {held};
    Object below = references(mine);
    return below == mine ? held : mine;
  }

  static int inFinally(int n) {
    depth++;
    try {
      return inFinally(n + 1) + 1;
    } finally {
      depth--;
    }
  }

  static void run(String name, Runnable recursion) {
    depth = 0;
    try {
      recursion.run();
      System.out.println(name + " came back");
    } catch (StackOverflowError e) {
      System.out.println(name + " " + (depth >= 0) + " " + e.getMessage());
    }
  }

  static int sum(int n) {
    return n == 0 ? 0 : n + sum(n - 1);
  }

  public static void main(String[] args) {
    Step step = (next, n) -> next.take(next, n + 1) + n;
    for (int i = 0; i < 3; i++) {
      run("down", () -> down(1));
      run("wide", () -> wide(1, 2, 3, 4, 5, 6));
      run("mutual", () -> even(1));
      run("references", () -> references("top"));
      run("finally", () -> inFinally(0));
      run("lambda", () -> step.take(step, 0));
      // What an overflow took is given back.
      System.out.println(sum(12));
    }
  }
}
