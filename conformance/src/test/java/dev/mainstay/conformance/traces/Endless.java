package dev.mainstay.conformance.traces;

/** Two methods that call each other until the stack is full. */
public final class Endless {
  private static int depth;

  private Endless() {}

  private static int descend(int n) {
    depth++;
    int below = ascend(n + 1);
    return below * 31 + n;
  }

  private static int ascend(int n) {
    if (n == Integer.MIN_VALUE) {
      return depth;
    }
    return descend(n | 1) ^ depth;
  }

  public static void main(String[] arguments) {
    System.out.println(descend(arguments.length));
  }
}
