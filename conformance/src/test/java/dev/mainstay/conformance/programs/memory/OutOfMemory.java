package dev.mainstay.conformance.programs.memory;

import java.util.ArrayList;
import java.util.List;

/** OutOfMemoryError, caught and survived, over and over; what was there before is whole. */
public class OutOfMemory {
  static List<Object> hoard = new ArrayList<>();

  static boolean fill(int size) {
    try {
      while (true) {
        hoard.add(new byte[size]);
      }
    } catch (OutOfMemoryError e) {
      int kept = hoard.size();
      hoard = null;
      return kept > 10;
    } finally {
      hoard = new ArrayList<>();
    }
  }

  static boolean chain() {
    Object[] last = null;
    try {
      while (true) {
        last =
            new Object[] {
              last, null, null, null, null, null, null, null, null, null, null, null, null, null,
              null, null
            };
      }
    } catch (OutOfMemoryError e) {
      last = null;
      return true;
    }
  }

  public static void main(String[] args) {
    int[] precious = new int[500];
    for (int i = 0; i < precious.length; i++) {
      precious[i] = i * i;
    }
    String text = "precious " + precious.length;
    System.out.println(fill(4000));
    System.out.println(fill(10000));
    System.out.println(chain());
    try {
      long[] huge = new long[Integer.MAX_VALUE - 8];
      System.out.println(huge.length);
    } catch (OutOfMemoryError e) {
      System.out.println("huge");
    }
    try {
      int[][] large = new int[20000][20000];
      System.out.println(large.length);
    } catch (OutOfMemoryError e) {
      System.out.println("many");
    }
    int finallies = 0;
    for (int i = 0; i < 3; i++) {
      try {
        fill(8000);
      } finally {
        finallies++;
      }
    }
    long sum = 0;
    for (int p : precious) {
      sum += p;
    }
    List<String> after = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      after.add(text + i);
    }
    System.out.println(sum + " " + after.get(99) + " " + finallies);
  }
}
