package dev.mainstay.conformance.programs.exceptions;

/** The exceptions that Java itself throws, with the messages that both sides have. */
public class ThrownByTheMachine {
  int field;
  static int[] noArray;
  static String noString;
  static Object noObject;
  static ThrownByTheMachine none;

  void method() {}

  static int noNumber;

  static int zero() {
    return noNumber;
  }

  interface Attempt {
    Object run() throws Exception;
  }

  static void attempt(String what, Attempt a) {
    try {
      System.out.println(what + " gives " + a.run());
    } catch (Throwable t) {
      System.out.println(what + " throws " + t.getClass().getName());
    }
  }

  public static void main(String[] args) throws Exception {
    int[] array = new int[2];
    Object text = "text";
    attempt("field of null", () -> none.field);
    attempt("store to field of null", () -> none.field = 1);
    attempt(
        "method of null",
        () -> {
          none.method();
          return 0;
        });
    attempt("string of null", () -> noString.length());
    attempt("concatenation of null", () -> noString + "x");
    attempt("array of null", () -> noArray[0]);
    attempt("length of null", () -> noArray.length);
    attempt("unboxing null", () -> (int) (Integer) noObject);
    attempt(
        "synchronized null",
        () -> {
          synchronized (none) {
            return 1;
          }
        });
    attempt(
        "throw null",
        () -> {
          throw (Exception) null;
        });
    attempt("index 2 of 2", () -> array[2]);
    attempt("index -1", () -> array[-1 + zero()]);
    attempt("int / 0", () -> 1 / zero());
    attempt("int % 0", () -> 1 % zero());
    attempt("long / 0", () -> 1L / zero());
    attempt("long % 0", () -> 1L % zero());
    attempt("double / 0", () -> 1.0 / zero() > 1e308);
    attempt("cast", () -> (Integer) text);
    attempt("cast to interface", () -> ((Runnable) text).hashCode());
    attempt("cast of null", () -> (Integer) noObject);
    attempt("charAt", () -> "abc".charAt(3));
    attempt("charAt -1", () -> "abc".charAt(-1));
    attempt("parseInt", () -> Integer.parseInt("12x"));
    attempt("parseInt empty", () -> Integer.parseInt(""));
    attempt("parseInt null", () -> Integer.parseInt(null));
    attempt("parseLong", () -> Long.parseLong("9223372036854775808"));
    attempt("list", () -> new java.util.ArrayList<String>().get(0));
    attempt("immutable", () -> java.util.List.of(1).add(2));
    attempt("deque", () -> new java.util.ArrayDeque<String>().pop());
    attempt("optional", () -> java.util.Optional.empty().get());
    attempt("requireNonNull", () -> java.util.Objects.requireNonNull(noString));
    attempt("abs", () -> Math.addExact(Integer.MAX_VALUE, 1));
    attempt("toIntExact", () -> Math.toIntExact(1L << 31));
    attempt(
        "remove",
        () -> {
          var i = new java.util.ArrayList<>(java.util.List.of(1)).iterator();
          i.remove();
          return 0;
        });
    try {
      System.out.println(1 / zero());
    } catch (ArithmeticException e) {
      System.out.println(e.getMessage() + " " + e);
    }
    try {
      Integer.parseInt("12x");
    } catch (NumberFormatException e) {
      System.out.println(e instanceof IllegalArgumentException);
    }
    try {
      java.util.Objects.requireNonNull(null, "it is null");
    } catch (NullPointerException e) {
      System.out.println(e.getMessage());
    }
  }
}
