package dev.mainstay.conformance.programs.arrays;

import java.util.Arrays;

/** Arrays of arrays: rectangular, ragged, partly allocated, of objects, deep. */
public class MultiDimensional {
  public static void main(String[] args) {
    int[][] grid = new int[3][4];
    grid[1][2] = 5;
    grid[2][3]++;
    System.out.println(Arrays.deepToString(grid) + grid.length + grid[0].length);
    int[][] ragged = {{1}, {}, {1, 2, 3}, null};
    System.out.println(Arrays.deepToString(ragged));
    long[][][] cube = new long[2][3][2];
    for (int x = 0; x < 2; x++) {
      for (int y = 0; y < 3; y++) {
        for (int z = 0; z < 2; z++) {
          cube[x][y][z] = x * 100 + y * 10 + z;
        }
      }
    }
    System.out.println(Arrays.deepToString(cube));
    String[][] open = new String[2][];
    System.out.println(open[0] == null);
    open[0] = new String[] {"a", "b"};
    open[1] = open[0];
    open[1][0] = "shared";
    System.out.println(Arrays.deepToString(open));
    byte[][][] partly = new byte[2][2][];
    partly[1][1] = new byte[] {-1};
    System.out.println(Arrays.deepToString(partly));
    int[][] shallow = grid.clone();
    shallow[0][0] = 9;
    shallow[1] = new int[0];
    System.out.println(grid[0][0] + " " + grid[1].length);
    Object[] nested = {1, new Object[] {2, new Object[] {3, new int[] {4}}}, "five"};
    System.out.println(Arrays.deepToString(nested));
    int[] ints[] = new int[2][1], more = {1};
    System.out.println(ints.length + more.length);
    try {
      ragged[3][0] = 1;
    } catch (NullPointerException e) {
      System.out.println("null row");
    }
    try {
      ragged[1][0] = 1;
    } catch (ArrayIndexOutOfBoundsException e) {
      System.out.println("empty row");
    }
    System.out.println(new int[0][5].length + " " + new int[5][0][3][2][0].length);
    char[][] triangle = new char[6][];
    for (int i = 0; i < triangle.length; i++) {
      triangle[i] = new char[i + 1];
      Arrays.fill(triangle[i], (char) ('a' + i));
    }
    StringBuilder text = new StringBuilder();
    for (char[] row : triangle) {
      text.append(row).append('/');
    }
    System.out.println(text);
    double[][] a = {{1, 2}, {3, 4}};
    double[][] b = {{5, 6}, {7, 8}};
    double[][] product = new double[2][2];
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        for (int k = 0; k < 2; k++) {
          product[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    System.out.println(
        (int) product[0][0]
            + " "
            + (int) product[0][1]
            + " "
            + (int) product[1][0]
            + " "
            + (int) product[1][1]);
    System.out.println(Arrays.deepEquals(new int[][] {{1}, {2}}, new int[][] {{1}, {2}}));
  }
}
