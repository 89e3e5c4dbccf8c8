package dev.mainstay.conformance.programs.exceptions;

import java.io.IOException;
import java.util.NoSuchElementException;

/**
 * Throwing and catching: hierarchy, order of clauses, multi-catch, rethrow, custom exceptions,
 * causes.
 */
public class Throwing {
  static class Custom extends Exception {
    final int code;

    Custom(int code, String message, Throwable cause) {
      super(message, cause);
      this.code = code;
    }
  }

  static class Special extends Custom {
    Special() {
      super(7, "special", null);
    }

    @Override
    public String getMessage() {
      return "overridden " + super.getMessage();
    }
  }

  static void raise(int i) throws Exception {
    switch (i) {
      case 0:
        throw new IOException("io");
      case 1:
        throw new IllegalArgumentException("argument");
      case 2:
        throw new Custom(5, "custom", new RuntimeException("cause"));
      case 3:
        throw new Special();
      case 4:
        throw new NoSuchElementException();
      case 5:
        throw new StackOverflowError("made up");
      case 6:
        throw null;
      case 7:
        throw new Exception(new Error("wrapped"));
      case 8:
        throw (RuntimeException) (Object) new UnsupportedOperationException("cast");
      default:
    }
  }

  static String sort(int i) {
    try {
      raise(i);
      return "nothing";
    } catch (IOException | IllegalArgumentException e) {
      return "multi " + e.getMessage();
    } catch (Special e) {
      return "special " + e.getMessage() + e.code;
    } catch (Custom e) {
      return "custom " + e.getMessage() + e.code + e.getCause().getMessage();
    } catch (NullPointerException e) {
      return "null";
    } catch (RuntimeException e) {
      return "runtime " + e.getMessage();
    } catch (Exception e) {
      return "exception " + e.getCause().getMessage();
    } catch (Throwable e) {
      return "throwable " + e;
    }
  }

  static void rethrow(int i) throws IOException {
    try {
      if (i == 0) {
        throw new IOException("checked");
      }
      throw new IllegalStateException("unchecked");
    } catch (final Exception e) {
      throw e;
    }
  }

  static <T extends Throwable> void sneaky(Throwable t) throws T {
    throw (T) t;
  }

  static String chain(Throwable t) {
    StringBuilder b = new StringBuilder();
    for (; t != null; t = t.getCause()) {
      b.append(t).append(" <- ");
    }
    return b.toString();
  }

  static class Failing {
    final int value;

    Failing(int v) {
      if (v < 0) {
        throw new IllegalArgumentException("negative " + v);
      }
      value = v;
    }
  }

  static class FailingChild extends Failing {
    int more = 5;

    FailingChild(int v) {
      super(v - 1);
      if (v > 5) {
        throw new IllegalStateException("too many " + value + more);
      }
    }
  }

  public static void main(String[] args) {
    for (int i = 0; i < 10; i++) {
      System.out.println(sort(i));
    }
    for (int i = 0; i < 2; i++) {
      try {
        rethrow(i);
      } catch (IOException | RuntimeException e) {
        System.out.println(e);
      }
    }
    try {
      Throwing.<RuntimeException>sneaky(new IOException("sneaky"));
    } catch (Exception e) {
      System.out.println(e.getMessage() + (e instanceof RuntimeException));
    }
    Throwable chained =
        new Exception("top", new IllegalStateException("middle", new Error("bottom")));
    System.out.println(chain(chained));
    Exception late = new Exception();
    late.initCause(new Error("late"));
    System.out.println(late.getMessage() + late.getCause().getMessage());
    System.out.println(
        new Custom(1, null, null) + " " + new Custom(1, null, null).getLocalizedMessage());
    for (int v : new int[] {0, 3, 9}) {
      try {
        System.out.println(new FailingChild(v).value);
      } catch (RuntimeException e) {
        System.out.println(e.getMessage());
      }
    }
    RuntimeException shared = new RuntimeException("shared");
    for (int i = 0; i < 3; i++) {
      try {
        throw shared;
      } catch (RuntimeException e) {
        System.out.println(e == shared);
      }
    }
  }
}
