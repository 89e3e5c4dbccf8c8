package dev.mainstay.conformance.programs.language;

import java.util.ArrayList;
import java.util.List;

/** Breaks and continues with labels, out of every kind of statement and through finally. */
public class LabelledJumps {
  static String primes(int limit) {
    StringBuilder text = new StringBuilder();
    candidates:
    for (int i = 2; i < limit; i++) {
      for (int j = 2; j * j <= i; j++) {
        if (i % j == 0) {
          continue candidates;
        }
      }
      text.append(i).append(' ');
    }
    return text.toString();
  }

  static int throughFinally(int stop) {
    int entered = 0;
    int left = 0;
    outer:
    for (int i = 0; ; i++) {
      do {
        try {
          entered++;
          if (i == stop) {
            break outer;
          }
          if (i % 2 == 0) {
            continue outer;
          }
        } finally {
          left += 10;
        }
      } while (false);
    }
    return left * 100 + entered;
  }

  static String outOfBlocks(int which) {
    StringBuilder text = new StringBuilder();
    block:
    {
      text.append('a');
      if (which == 0) {
        break block;
      }
      inner:
      {
        text.append('b');
        if (which == 1) {
          break inner;
        }
        if (which == 2) {
          break block;
        }
        text.append('c');
      }
      text.append('d');
    }
    return text.append('e').toString();
  }

  static List<String> search(int[][] table, int wanted) {
    List<String> path = new ArrayList<>();
    rows:
    for (int[] row : table) {
      switch (row.length) {
        case 0:
          continue rows;
        case 3:
          path.add("three");
          break;
        default:
          path.add("some");
      }
      for (int value : row) {
        path.add("" + value);
        if (value == wanted) {
          break rows;
        }
        if (value < 0) {
          continue rows;
        }
      }
      path.add("end");
    }
    return path;
  }

  public static void main(String[] args) {
    System.out.println(primes(50));
    for (int i = 0; i < 5; i++) {
      System.out.println(throughFinally(i) + " " + outOfBlocks(i));
    }
    int[][] table = {{1, 2, 3}, {}, {4, -1, 5}, {6}, {7, 8}};
    System.out.println(search(table, 7));
    System.out.println(search(table, 99));
    int n = 0;
    loop:
    while (true) {
      while (n++ < 100) {
        if (n % 7 == 0 && n % 5 == 0) {
          break loop;
        }
      }
    }
    System.out.println(n);
  }
}
