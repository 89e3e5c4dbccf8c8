package dev.mainstay.benchmarks.programs;

/** Exceptions: thrown a few calls deep for one number of four, caught by type, with finally. */
public final class Exceptions {
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1;
    private final int code;

    Refused(int code) {
      super(null, null, false, false);
      this.code = code;
    }
  }

  private static int cleanUps;

  private Exceptions() {}

  /** The argument is the number of calls. */
  public static void main(String[] args) {
    run(Integer.parseInt(args[0]));
  }

  static void run(int calls) {
    cleanUps = 0;
    int sum = 0;
    int refused = 0;
    for (int i = 0; i < calls; i++) {
      try {
        sum += cleaned(i);
      } catch (Refused e) {
        refused += e.code;
      }
    }
    System.out.println("exceptions " + sum + " " + refused + " " + cleanUps);
  }

  private static int cleaned(int i) throws Refused {
    try {
      return nested(i, i % 5) + 1;
    } finally {
      cleanUps++;
    }
  }

  private static int nested(int i, int depth) throws Refused {
    return depth == 0 ? checked(i) : nested(i ^ depth, depth - 1) + depth;
  }

  private static int checked(int i) throws Refused {
    if ((i & 3) == 0) {
      throw new Refused(i & 15);
    }
    return i >> 2;
  }
}
