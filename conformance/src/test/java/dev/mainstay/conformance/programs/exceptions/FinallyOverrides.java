package dev.mainstay.conformance.programs.exceptions;

/** What finally does to results and exceptions on their way out. */
public class FinallyOverrides {
  static int returnsFromFinally() {
    try {
      return 1;
    } finally {
      return 2;
    }
  }

  static int swallows() {
    try {
      throw new IllegalStateException();
    } finally {
      return 3;
    }
  }

  static int valueIsFixed() {
    int x = 10;
    try {
      return x;
    } finally {
      x = 20;
    }
  }

  static int[] referenceIsFixed() {
    int[] x = {10};
    try {
      return x;
    } finally {
      x[0]++;
      x = new int[] {99};
    }
  }

  static String replaces() {
    try {
      try {
        throw new RuntimeException("first");
      } finally {
        throw new RuntimeException("second");
      }
    } catch (RuntimeException e) {
      return e.getMessage() + e.getSuppressed().length;
    }
  }

  static int breaks() {
    int i = 0;
    while (true) {
      i++;
      try {
        if (i < 3) {
          continue;
        }
        throw new RuntimeException();
      } finally {
        if (i >= 3) {
          break;
        }
      }
    }
    return i;
  }

  static String nested(int which) {
    StringBuilder text = new StringBuilder();
    try {
      try {
        text.append('a');
        if (which == 0) {
          return text.append("return").toString();
        }
        if (which == 1) {
          throw new IllegalArgumentException("1");
        }
        text.append('b');
      } catch (IllegalArgumentException e) {
        text.append('c');
        if (which == 1) {
          throw new IllegalStateException(e);
        }
      } finally {
        text.append('d');
        try {
          if (which == 2) {
            throw new UnsupportedOperationException();
          }
        } finally {
          text.append('e');
        }
        text.append('f');
      }
    } catch (IllegalStateException | UnsupportedOperationException e) {
      text.append('g').append(e.getCause() != null);
    } finally {
      text.append('h');
      System.out.println(text);
    }
    return text.append('i').toString();
  }

  static long counted;

  static long sideEffects() {
    try {
      return counted = 5;
    } finally {
      counted *= 10;
    }
  }

  public static void main(String[] args) {
    System.out.println(returnsFromFinally() + " " + swallows() + " " + valueIsFixed());
    System.out.println(referenceIsFixed()[0] + " " + replaces() + " " + breaks());
    for (int i = 0; i < 4; i++) {
      System.out.println(nested(i));
    }
    System.out.println(sideEffects() + " " + counted);
  }
}
