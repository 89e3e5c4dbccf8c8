package dev.mainstay.conformance.programs.language;

/** Operands are evaluated from left to right, also when one of them throws. */
public class EvaluationOrder {
  static StringBuilder log = new StringBuilder();

  static int value(int i) {
    log.append(i).append(' ');
    return i;
  }

  static int fail(int i) {
    log.append("fail").append(i).append(' ');
    throw new IllegalStateException("at " + i);
  }

  static int[] array(int length) {
    log.append("array").append(length).append(' ');
    return length < 0 ? null : new int[length];
  }

  static int three(int a, int b, int c) {
    return a * 100 + b * 10 + c;
  }

  static void flush(String what) {
    System.out.println(what + ": " + log);
    log = new StringBuilder();
  }

  public static void main(String[] args) {
    int i = 1;
    i = i++ + i++ * --i + i;
    System.out.println(i);
    i += i++ + ++i;
    System.out.println(i);
    int[] a = {0, 0, 0, 0};
    int k = 0;
    a[k++] = a[k] + k++;
    a[k] = k = 3;
    System.out.println(a[0] + " " + a[1] + " " + a[2] + " " + a[3] + " " + k);
    System.out.println(value(1) + value(2) * value(3));
    flush("sum");
    try {
      three(value(1), fail(2), value(3));
    } catch (IllegalStateException e) {
      flush("arguments " + e.getMessage());
    }
    try {
      array(value(2))[value(5)] = fail(1);
    } catch (IllegalStateException e) {
      flush("right side before bounds");
    }
    try {
      array(value(2))[value(5)] = value(6);
    } catch (ArrayIndexOutOfBoundsException e) {
      flush("bounds");
    }
    try {
      array(-1)[value(5)] = value(6);
    } catch (NullPointerException e) {
      flush("null array");
    }
    try {
      array(2)[value(2)] += fail(3);
    } catch (ArrayIndexOutOfBoundsException e) {
      flush("compound bounds first");
    } catch (IllegalStateException e) {
      flush("compound value first");
    }
    try {
      System.out.println(value(1) / value(0) + value(2));
    } catch (ArithmeticException e) {
      flush("division");
    }
    boolean both = value(1) > 1 && value(2) > 1 || value(3) == 3;
    flush("short circuit " + both);
    boolean all = value(1) > 1 & value(2) > 1 | value(3) == 3;
    flush("all " + all);
    int x = 5;
    x = x-- - --x;
    System.out.println(x);
    String s = "a";
    s += s += "b";
    System.out.println(s);
    int y = 1;
    y <<= y++ + (y = 2);
    System.out.println(y);
    System.out.println(value(0) == 0 ? value(1) : value(2));
    flush("ternary");
    new EvaluationOrder().field = value(9);
    EvaluationOrder none = null;
    try {
      none.field = fail(4);
    } catch (IllegalStateException e) {
      flush("value before null check");
    }
  }

  int field;
}
