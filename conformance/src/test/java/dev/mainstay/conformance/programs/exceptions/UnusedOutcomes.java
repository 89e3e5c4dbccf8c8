package dev.mainstay.conformance.programs.exceptions;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What throws although nobody uses what it yields, in place and in methods that are short. */
public final class UnusedOutcomes {
  static int[] ints = new int[2];
  static Object[] objs = new Object[1];
  static String nul;
  static Object obj = "x";
  static int zero;
  static long lzero;
  int field;
  UnusedOutcomes next;

  interface Act {
    void run() throws Throwable;
  }

  static void t(String n, Act r) {
    try {
      r.run();
      System.out.println(n + " nothing");
    } catch (Throwable e) {
      System.out.println(n + " " + e.getClass().getSimpleName());
    }
  }

  static int div(int a, int b) {
    return a / b;
  }

  static int at(int[] a, int i) {
    return a[i];
  }

  static String str(Object o) {
    return (String) o;
  }

  static int len(String s) {
    return s.length();
  }

  static int fieldOf(UnusedOutcomes u) {
    return u.field;
  }

  public static void main(String[] args) {
    t(
        "div",
        () -> {
          int x = 1 / zero;
        });
    t(
        "rem",
        () -> {
          int x = 1 % zero;
        });
    t(
        "ldiv",
        () -> {
          long x = 1 / lzero;
        });
    t(
        "ldiv2",
        () -> {
          long x = 5 + 1 % lzero * 3;
        });
    t(
        "elem",
        () -> {
          int x = ints[2];
        });
    t(
        "elem2",
        () -> {
          Object x = objs[-1];
        });
    t(
        "nullarr",
        () -> {
          int[] a = null;
          int x = a[0];
        });
    t(
        "cast",
        () -> {
          Integer i = (Integer) obj;
        });
    t(
        "cast2",
        () -> {
          int[] i = (int[]) obj;
        });
    t(
        "castitf",
        () -> {
          Runnable i = (Runnable) obj;
        });
    t(
        "field",
        () -> {
          UnusedOutcomes u = null;
          int x = u.field;
        });
    t(
        "field2",
        () -> {
          UnusedOutcomes u = new UnusedOutcomes();
          int x = u.next.field;
        });
    t(
        "neg",
        () -> {
          int[] a = new int[zero - 1];
        });
    t("call div", () -> div(1, 0));
    t("call at", () -> at(ints, 7));
    t("call str", () -> str(5));
    t("call len", () -> len(nul));
    t("call field", () -> fieldOf(null));
    t("charAt", () -> "abc".charAt(5));
    t("list", () -> new ArrayList<>(List.of(1)).get(3));
    t(
        "unbox",
        () -> {
          Integer i = null;
          int x = i;
        });
    t("parse", () -> Integer.parseInt("x"));
    t(
        "list2",
        () -> {
          List<Object> l = new ArrayList<>(List.of("a"));
          Integer i = (Integer) l.get(0);
        });
    t(
        "gen",
        () -> {
          List l = new ArrayList<>(List.of("a"));
          List<Integer> m = l;
          int i = m.get(0);
        });
    t("next", () -> List.of().iterator().next());
    t("opt", () -> Optional.empty().get());
    t(
        "sync",
        () -> {
          Object o = null;
          synchronized (o) {
          }
        });
    t(
        "throw null",
        () -> {
          RuntimeException e = null;
          throw e;
        });
    t(
        "switch null",
        () -> {
          String s = nul;
          switch (s) {
            case "a":
              break;
            default:
          }
        });
    t(
        "concat",
        () -> {
          String s = null + "x";
        });
    t(
        "cmp",
        () -> {
          boolean b = nul.equals("x");
        });
    t(
        "deep",
        () -> {
          int x = ints[1 / zero];
        });
    t(
        "long elem",
        () -> {
          long x = (new long[1][0])[0][0] + 1;
        });
    t(
        "multi",
        () -> {
          int x = (new int[2][2])[1][2];
        });
    t("enum", () -> TimeUnit.valueOf("nope"));
    t("Objects", () -> Objects.requireNonNull(null));
    t(
        "instanceof",
        () -> {
          boolean b = null instanceof String;
        });
  }
}
