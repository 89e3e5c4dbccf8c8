package dev.mainstay.conformance.programs.classes;

import java.util.ArrayList;
import java.util.List;

/** Static initializers that throw: what comes of it at the first use of a class, and later. */
public class FailingInitializer {
  static int zero;

  static class Division {
    static int value = 10 / zero;
    static int other = 3;

    static void call() {
      System.out.println("called");
    }
  }

  static class BelowDivision extends Division {
    static int own = 4;
  }

  static class WithError {
    static final Object O;

    static {
      if (zero == 0) {
        throw new AssertionError("an error as it is");
      }
      O = null;
    }
  }

  static class Own extends RuntimeException {
    final int code;

    Own(int code) {
      super("code " + code);
      this.code = code;
    }
  }

  static class WithOwn {
    static final List<String> STEPS = new ArrayList<>();
    static int value = 1;

    static {
      STEPS.add("begun");
      for (int i = 0; i < 4; i++) {
        if (i == 3 - zero) {
          throw new Own(i);
        }
      }
    }
  }

  enum Kind {
    ONE,
    TWO;

    static final int LENGTH = new int[zero].length / zero;
  }

  interface WithDefault {
    int VALUE = 7 % zero;

    default void call() {}
  }

  static class Implementing implements WithDefault {}

  static class Handled {
    static String how = "not";

    static {
      try {
        how = "by " + 1 / zero;
      } catch (ArithmeticException e) {
        how = "handled";
      } finally {
        how += " inside";
      }
    }
  }

  static class First {
    static int value = Second.value + 1;
  }

  static class Second {
    static int value = new int[1][2][zero].length / zero;
  }

  interface Use {
    Object use();
  }

  static void attempt(String what, Use use) {
    try {
      System.out.println(what + " " + use.use());
    } catch (ExceptionInInitializerError e) {
      Throwable cause = e.getCause();
      System.out.println(what + " " + e + " by " + cause + " " + (cause == e.getException()));
      if (cause instanceof Own own) {
        System.out.println(own.code);
      }
    } catch (NoClassDefFoundError e) {
      System.out.println(what + " " + e.getMessage());
    } catch (Error e) {
      System.out.println(what + " " + e.getMessage() + " " + (e instanceof LinkageError));
    }
  }

  static Object call() {
    Division.call();
    return "";
  }

  public static void main(String[] args) {
    for (int i = 0; i < 2; i++) {
      attempt("field", () -> Division.other);
      attempt("method", FailingInitializer::call);
      attempt("constructor", Division::new);
      attempt("below", () -> BelowDivision.own);
      attempt("error", () -> WithError.O);
      attempt("own", () -> WithOwn.value);
      attempt("its list", () -> WithOwn.STEPS);
      attempt("enum", () -> Kind.ONE);
      attempt("class with default", Implementing::new);
      attempt("interface", () -> WithDefault.VALUE);
      attempt("handled", () -> Handled.how);
      attempt("first", () -> First.value);
      attempt("second", () -> Second.value);
    }
    zero = 1;
    attempt("too late", () -> Division.value);
  }
}
