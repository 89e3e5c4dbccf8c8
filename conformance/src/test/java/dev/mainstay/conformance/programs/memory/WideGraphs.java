package dev.mainstay.conformance.programs.memory;

/**
 * An array with thousands of references, all alive at once: nothing of them may be lost or limit
 * the marker.
 */
public class WideGraphs {
  static final class Leaf {
    final int value;
    Object more;

    Leaf(int value) {
      this.value = value;
    }
  }

  public static void main(String[] args) {
    Leaf[] wide = new Leaf[3000];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = new Leaf(i);
      if (i % 16 == 0) {
        wide[i].more = new Object[] {wide[i], wide[i / 2]};
      }
    }
    for (int i = 0; i < 2000; i++) {
      Object garbage = new Object[] {new Leaf(i), null};
    }
    long sum = 0;
    for (int i = 0; i < wide.length; i++) {
      if (wide[i].value != i) {
        System.out.println("lost " + i);
      }
      if (wide[i].more != null) {
        sum += ((Leaf) ((Object[]) wide[i].more)[1]).value;
      }
    }
    System.out.println(sum);
    Object[][] grid = new Object[40][40];
    for (int i = 0; i < 40; i++) {
      for (int j = 0; j < 40; j++) {
        grid[i][j] = i == j ? grid : i < j ? grid[i] : grid[j];
      }
    }
    for (int i = 0; i < 1000; i++) {
      Object garbage = new byte[100];
    }
    System.out.println(grid[5][5] == grid && grid[3][9] == grid[3] && grid[9][3] == grid[3]);
    wide = null;
    Leaf[] again = new Leaf[3000];
    for (int i = 0; i < again.length; i++) {
      again[again.length - 1 - i] = new Leaf(i);
    }
    sum = 0;
    for (Leaf l : again) {
      sum = sum * 3 + l.value;
    }
    System.out.println(sum);
  }
}
