package dev.mainstay.conformance.programs.memory;

import java.util.ArrayList;
import java.util.List;

/** Recursion: deep, mutual, through interfaces and lambdas, with references held on the way. */
public class Recursion {
  static int sum(int n) {
    return n == 0 ? 0 : n + sum(n - 1);
  }

  static boolean even(int n) {
    return n == 0 || odd(n - 1);
  }

  static boolean odd(int n) {
    return n != 0 && even(n - 1);
  }

  static String held(int n, Object[] path) {
    String mine = "m" + n;
    Object[] longer = {path, mine};
    if (n == 0) {
      int depth = 0;
      for (Object[] p = longer; p != null; p = (Object[]) p[0]) {
        depth++;
      }
      return mine + depth;
    }
    String below = held(n - 1, longer);
    return longer[1] == mine && longer[0] == path ? below : "lost " + n;
  }

  static void permute(List<Integer> left, List<Integer> chosen, int[] result) {
    if (left.isEmpty()) {
      int v = 0;
      for (int c : chosen) {
        v = v * 10 + c;
      }
      result[0]++;
      result[1] ^= v;
      return;
    }
    for (int i = 0; i < left.size(); i++) {
      List<Integer> rest = new ArrayList<>(left);
      chosen.add(rest.remove(i));
      permute(rest, chosen, result);
      chosen.remove(chosen.size() - 1);
    }
  }

  static int queens(int row, int columns, int left, int right, int n) {
    if (row == n) {
      return 1;
    }
    int count = 0;
    for (int free = (1 << n) - 1 & ~(columns | left | right); free != 0; free &= free - 1) {
      int bit = free & -free;
      count += queens(row + 1, columns | bit, (left | bit) << 1, (right | bit) >> 1, n);
    }
    return count;
  }

  static long hanoi(int n, int from, int to, StringBuilder log) {
    if (n == 0) {
      return 0;
    }
    long before = hanoi(n - 1, from, 6 - from - to, log);
    if (n > 4) {
      log.append(from).append(to).append(' ');
    }
    return before + 1 + hanoi(n - 1, 6 - from - to, to, log);
  }

  public static void main(String[] args) {
    System.out.println(sum(1500) + " " + even(1001) + " " + odd(1001));
    System.out.println(held(300, null));
    int[] result = new int[2];
    permute(List.of(1, 2, 3, 4, 5), new ArrayList<>(), result);
    System.out.println(result[0] + " " + result[1]);
    System.out.println(queens(0, 0, 0, 0, 6));
    StringBuilder log = new StringBuilder();
    System.out.println(hanoi(8, 1, 3, log) + " " + log);
  }
}
