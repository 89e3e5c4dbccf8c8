package dev.mainstay.conformance.programs.exceptions;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Exceptions across many frames of every kind, with state to restore on the way. */
public class Unwinding {
  static int balance;

  static int down(int depth, int at) {
    balance++;
    try {
      Object held = new int[] {depth};
      if (depth == 0) {
        throw new IllegalStateException("" + at);
      }
      int result =
          depth % 3 == 0 ? down(depth - 1, at) : viaLambda(depth - 1, at, x -> down(x, at));
      return result + ((int[]) held)[0];
    } catch (IllegalStateException e) {
      if (depth == at) {
        return Integer.parseInt(e.getMessage()) * 1000 + depth;
      }
      throw e;
    } finally {
      balance--;
    }
  }

  static int viaLambda(int depth, int at, IntUnaryOperator f) {
    return f.applyAsInt(depth) + 1;
  }

  static class Constructed {
    final Constructed inner;

    Constructed(int depth) {
      this(depth > 0 ? new Constructed(depth - 1) : fail(), "" + depth);
    }

    Constructed(Constructed inner, String name) {
      this.inner = inner;
    }

    static Constructed fail() {
      throw new UnsupportedOperationException("constructor");
    }
  }

  static class Failing implements Iterator<Integer> {
    int at;

    @Override
    public boolean hasNext() {
      return true;
    }

    @Override
    public Integer next() {
      if (at == 3) {
        throw new ArrayStoreException("iterator");
      }
      return at++;
    }
  }

  public static void main(String[] args) {
    for (int at : new int[] {0, 1, 7, 40}) {
      System.out.println(down(40, at) + " " + balance);
    }
    try {
      new Constructed(5);
    } catch (UnsupportedOperationException e) {
      System.out.println(e.getMessage());
    }
    List<Integer> seen = new ArrayList<>();
    try {
      for (int i : (Iterable<Integer>) Failing::new) {
        seen.add(i);
      }
    } catch (ArrayStoreException e) {
      System.out.println(seen + e.getMessage());
    }
    try {
      List<Integer> list = new ArrayList<>(List.of(5, 3, 1, 4));
      list.sort((a, b) -> 100 / (a - 3) > 1000 ? 0 : a - b);
      System.out.println(list);
    } catch (ArithmeticException e) {
      System.out.println("comparator");
    }
    int[] order = new int[6];
    int n = 0;
    for (int i = 0; i < 3; i++) {
      try {
        order[n++] = i;
        if (order[i * 3] >= 0) {
          order[n++] = 10 * i;
        }
      } catch (ArrayIndexOutOfBoundsException e) {
        order[n++] = -i;
      }
    }
    for (int i : order) {
      System.out.print(i + " ");
    }
    System.out.println();
  }
}
