package dev.mainstay.conformance.programs.arrays;

import java.util.function.Supplier;

/** Indices, lengths and divisors that a compiler can work out, right ones and wrong ones. */
public class ConstantIndices {
  static int seven = 7;

  static void show(String name, Supplier<Object> action) {
    try {
      System.out.println(name + " " + action.get());
    } catch (ArrayIndexOutOfBoundsException | ArithmeticException e) {
      System.out.println(name + " " + e.getClass().getName());
    }
  }

  static int at(int[] array, int index) {
    return array[index];
  }

  public static void main(String[] args) {
    show("in", () -> new int[] {1, 2}[1]);
    show("past", () -> new int[] {1, 2}[7]);
    show("end", () -> new String[] {"a", "b"}[2]);
    show("before", () -> new int[2][-1 + 0 * seven]);
    show("negative", () -> new long[2][-1]);
    show("nothing", () -> new byte[0][0]);
    show("computed", () -> new char[] {'x', 'y'}[7 % 5]);
    show("inlined", () -> at(new int[] {4, 5, 6}, 2) + at(new int[] {4, 5, 6}, 3));
    show("inner", () -> new int[2][3][1][3]);
    show(
        "stored",
        () -> {
          int[] array = new int[2];
          int[] next = {5, 6};
          array[2] = 99;
          return array[0] + next[0];
        });
    show(
        "stored below",
        () -> {
          Object[] array = new Object[1];
          array[-1] = "lost";
          return array[0];
        });
    show(
        "sum",
        () -> {
          int[] array = {1, 2, 3};
          int i = 2;
          return array[i] + array[i - 1] + array[i - 2] + array[i + 1];
        });
    show(
        "zero",
        () -> {
          int zero = 0;
          return 5 / zero;
        });
    show(
        "remainder",
        () -> {
          int zero = 3 - 3;
          return 5 % zero;
        });
    show(
        "long",
        () -> {
          long zero = 0;
          return 5L / zero;
        });
    show("least", () -> Integer.MIN_VALUE / (seven - 8) + Long.MIN_VALUE % (seven - 8));
    show("seven", () -> new int[seven][seven - 1].length + new int[seven][seven].length);
  }
}
