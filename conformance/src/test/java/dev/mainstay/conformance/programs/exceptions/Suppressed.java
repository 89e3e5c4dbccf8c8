package dev.mainstay.conformance.programs.exceptions;

/** Exceptions of one's own with causes and suppressed ones, chained and walked. */
public class Suppressed {
  static class Problem extends Exception {
    final int code;

    Problem(String message, int code, Throwable cause) {
      super(message, cause);
      this.code = code;
    }

    @Override
    public String getMessage() {
      return super.getMessage() + "#" + code;
    }
  }

  static class Silent extends RuntimeException {
    Silent() {
      super("silent", null, false, false);
    }
  }

  static String walk(Throwable failure) {
    StringBuilder text = new StringBuilder();
    for (Throwable t = failure; t != null; t = t.getCause()) {
      text.append(t.getClass().getName()).append(':').append(t.getMessage());
      for (Throwable suppressed : t.getSuppressed()) {
        text.append('[').append(walk(suppressed)).append(']');
      }
      text.append(' ');
    }
    return text.toString();
  }

  static void deep(int depth) throws Problem {
    try {
      if (depth == 0) {
        throw new IllegalStateException("bottom");
      }
      deep(depth - 1);
    } catch (Problem | RuntimeException e) {
      Problem problem = new Problem("level", depth, e);
      problem.addSuppressed(new Exception("at " + depth));
      throw problem;
    }
  }

  public static void main(String[] args) {
    try {
      deep(3);
    } catch (Problem e) {
      System.out.println(walk(e));
    }
    Silent silent = new Silent();
    silent.addSuppressed(new Exception("lost"));
    System.out.println(walk(silent) + silent.getSuppressed().length);
    Exception chained = new Exception("late");
    System.out.println(chained.getCause() == null);
    chained.initCause(new Error("cause"));
    System.out.println(walk(chained));
    try {
      chained.initCause(new Error("again"));
    } catch (IllegalStateException e) {
      System.out.println("once");
    }
    try {
      chained.addSuppressed(chained);
    } catch (IllegalArgumentException e) {
      System.out.println("not itself");
    }
    try {
      chained.addSuppressed(null);
    } catch (NullPointerException e) {
      System.out.println("not null");
    }
    System.out.println(
        new Problem("p", 1, null)
            + " "
            + new Exception()
            + " "
            + new Exception((String) null).getMessage());
  }
}
