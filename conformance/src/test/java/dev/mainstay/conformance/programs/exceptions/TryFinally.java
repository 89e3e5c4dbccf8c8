package dev.mainstay.conformance.programs.exceptions;

/** try, catch and finally in every nesting, with returns, breaks and throws from all of them. */
public class TryFinally {
  static StringBuilder log = new StringBuilder();

  static int returns(int how) {
    try {
      log.append("try ");
      if (how == 1) {
        return 10;
      }
      if (how == 2) {
        throw new IllegalStateException("two");
      }
      if (how == 3) {
        throw new Error("three");
      }
    } catch (IllegalStateException e) {
      log.append("catch ");
      return 20;
    } finally {
      log.append("finally ");
    }
    return 30;
  }

  static int overriding(boolean fail) {
    try {
      if (fail) {
        throw new RuntimeException("lost");
      }
      return 1;
    } finally {
      return 2;
    }
  }

  static int changed() {
    int x = 1;
    try {
      return x;
    } finally {
      x = 99;
    }
  }

  static String nested(int depth) {
    try {
      try {
        if (depth == 0) {
          throw new IllegalArgumentException("inner");
        }
        return "n" + nested(depth - 1);
      } finally {
        log.append("f").append(depth).append(' ');
        if (depth == 2) {
          throw new IllegalStateException("replaced at " + depth);
        }
      }
    } catch (IllegalStateException e) {
      log.append("caught ").append(e.getMessage()).append(' ');
      return "r";
    }
  }

  static int loops() {
    int n = 0;
    outer:
    for (int i = 0; i < 5; i++) {
      try {
        for (int j = 0; j < 5; j++) {
          try {
            if (j == 1) {
              continue;
            }
            if (j == 3) {
              continue outer;
            }
            if (i == 3) {
              break outer;
            }
            n += 1;
          } finally {
            n += 10;
          }
        }
      } finally {
        n += 100;
      }
    }
    return n;
  }

  static int inCatch() {
    try {
      try {
        throw new RuntimeException("a");
      } catch (RuntimeException e) {
        throw new IllegalStateException("b " + e.getMessage());
      } finally {
        log.append("inner finally ");
      }
    } catch (IllegalStateException e) {
      log.append(e.getMessage()).append(' ');
      return 1;
    } catch (RuntimeException e) {
      return 2;
    }
  }

  static long wide(int n) {
    long a = n * 3L;
    double d = n / 2.0;
    String s = "s" + n;
    int[] array = {n};
    try {
      a += 7;
      d *= 2;
      array[n] = 5;
      s = s + "not reached";
      a = -1;
    } catch (ArrayIndexOutOfBoundsException e) {
      a *= 2;
      s = s + "!";
    }
    return a + (long) d + s.length() + array[0];
  }

  static void flush(Object what) {
    System.out.println(what + ": " + log);
    log = new StringBuilder();
  }

  public static void main(String[] args) {
    for (int how = 0; how < 4; how++) {
      try {
        flush(returns(how));
      } catch (Error e) {
        flush(e.getMessage());
      }
    }
    flush(overriding(false) + overriding(true));
    flush(changed());
    flush(nested(0 + 3));
    try {
      flush(nested(1));
    } catch (IllegalArgumentException e) {
      flush("out " + e.getMessage());
    }
    flush(loops());
    flush(inCatch());
    flush(wide(0) + " " + wide(3));
    int i = 0;
    while (true) {
      try {
        try {
          i++;
        } finally {
          if (i < 3) {
            continue;
          }
        }
        break;
      } finally {
        log.append(i);
      }
    }
    flush("end");
  }
}
