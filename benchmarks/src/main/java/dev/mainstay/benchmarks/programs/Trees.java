package dev.mainstay.benchmarks.programs;

/** Allocation: many short-lived trees beside one that stays. */
public final class Trees {
  private static final int LEAST_DEPTH = 4;

  private record Tree(Tree left, Tree right) {
    static Tree ofDepth(int depth) {
      return depth == 0 ? new Tree(null, null) : new Tree(ofDepth(depth - 1), ofDepth(depth - 1));
    }

    int nodes() {
      return left == null ? 1 : 1 + left.nodes() + right.nodes();
    }
  }

  private Trees() {}

  /** The argument is the depth of the deepest tree. */
  public static void main(String[] args) {
    run(Integer.parseInt(args[0]));
  }

  static void run(int deepest) {
    var lasting = Tree.ofDepth(deepest);
    int nodes = 0;
    for (int depth = LEAST_DEPTH; depth <= deepest; depth += 2) {
      for (int i = 1 << (deepest - depth + LEAST_DEPTH); i > 0; i--) {
        nodes += Tree.ofDepth(depth).nodes();
      }
    }
    System.out.println("trees " + nodes + " " + lasting.nodes());
  }
}
