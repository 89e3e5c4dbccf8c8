package dev.mainstay.conformance.programs.algorithms;

import java.util.Arrays;

/** Numbers crunched in loops: matrices, checksums, Life, dynamic programming, queens, mixing. */
public class Computations {
  static int[][] multiply(int[][] a, int[][] b) {
    int[][] c = new int[a.length][b[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b[0].length; j++) {
        for (int k = 0; k < b.length; k++) {
          c[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return c;
  }

  static int crc32(byte[] data) {
    int crc = ~0;
    for (byte b : data) {
      crc ^= b & 0xff;
      for (int i = 0; i < 8; i++) {
        crc = crc >>> 1 ^ (0xEDB88320 & -(crc & 1));
      }
    }
    return ~crc;
  }

  static boolean[][] life(boolean[][] cells) {
    int n = cells.length;
    boolean[][] next = new boolean[n][n];
    for (int x = 0; x < n; x++) {
      for (int y = 0; y < n; y++) {
        int around = 0;
        for (int d = 0; d < 9; d++) {
          if (d != 4 && cells[(x + d / 3 - 1 + n) % n][(y + d % 3 - 1 + n) % n]) {
            around++;
          }
        }
        next[x][y] = around == 3 || around == 2 && cells[x][y];
      }
    }
    return next;
  }

  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int above = row[j];
        row[j] =
            Math.min(
                Math.min(row[j] + 1, row[j - 1] + 1),
                diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
        diagonal = above;
      }
    }
    return row[b.length()];
  }

  static int queens(int n, int row, int columns, int left, int right) {
    if (row == n) {
      return 1;
    }
    int count = 0;
    for (int free = ~(columns | left | right) & (1 << n) - 1; free != 0; free &= free - 1) {
      int bit = free & -free;
      count += queens(n, row + 1, columns | bit, (left | bit) << 1, (right | bit) >>> 1);
    }
    return count;
  }

  static long mix(long seed) {
    long z = seed + 0x9E3779B97F4A7C15L;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }

  public static void main(String[] args) {
    int[][] fibonacci = {{1, 1}, {1, 0}};
    int[][] power = {{1, 0}, {0, 1}};
    for (int i = 0; i < 46; i++) {
      power = multiply(power, fibonacci);
    }
    System.out.println(Arrays.deepToString(power));
    byte[] data = new byte[500];
    for (int i = 0; i < data.length; i++) {
      data[i] = (byte) (i * i);
    }
    System.out.println(
        Integer.toHexString(crc32(data))
            + " "
            + Integer.toHexString(crc32("123456789".getBytes())));
    boolean[][] cells = new boolean[16][16];
    for (int[] at : new int[][] {{1, 2}, {2, 3}, {3, 1}, {3, 2}, {3, 3}}) {
      cells[at[0]][at[1]] = true;
    }
    for (int i = 0; i < 40; i++) {
      cells = life(cells);
    }
    StringBuilder alive = new StringBuilder();
    for (int x = 0; x < 16; x++) {
      for (int y = 0; y < 16; y++) {
        if (cells[x][y]) {
          alive.append(x).append(',').append(y).append(' ');
        }
      }
    }
    System.out.println(alive);
    System.out.println(
        distance("kitten", "sitting")
            + " "
            + distance("", "abc")
            + " "
            + distance("intention", "execution"));
    System.out.println(queens(6, 0, 0, 0, 0) + " " + queens(7, 0, 0, 0, 0));
    long mixed = 1;
    for (int i = 0; i < 100; i++) {
      mixed = mix(mixed);
    }
    System.out.println(mixed);
    double x = 0.5;
    double logistic = 0;
    for (int i = 0; i < 200; i++) {
      x = 3.9 * x * (1 - x);
      logistic += x;
    }
    System.out.println(
        Double.doubleToLongBits(logistic) + " " + Double.doubleToLongBits(Math.sqrt(x)));
  }
}
