package dev.mainstay.conformance.programs.arrays;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** java.util.Arrays: sorting, searching, filling, comparing, hashing, views. */
public class ArraysClass {
  public static void main(String[] args) {
    int[] ints = new int[50];
    int seed = 12345;
    for (int i = 0; i < ints.length; i++) {
      seed = seed * 1103515245 + 12345;
      ints[i] = seed >> 16;
    }
    int[] sorted = ints.clone();
    Arrays.sort(sorted);
    System.out.println(Arrays.toString(sorted));
    System.out.println(
        Arrays.binarySearch(sorted, sorted[17])
            + " "
            + Arrays.binarySearch(sorted, sorted[17] + 1));
    Arrays.sort(ints, 10, 20);
    System.out.println(Arrays.hashCode(ints));
    double[] doubles = {3.5, -0.0, 0.0, Double.NaN, -1, Double.NEGATIVE_INFINITY, 2};
    Arrays.sort(doubles);
    for (double d : doubles) {
      System.out.print(Double.doubleToLongBits(d) + " ");
    }
    System.out.println();
    String[] words = "it was the best of times it was the worst of times".split(" ");
    String[] byLength = words.clone();
    Arrays.sort(byLength, Comparator.comparing(String::length));
    System.out.println(Arrays.toString(byLength));
    Arrays.sort(words, Collections.reverseOrder());
    System.out.println(Arrays.toString(words));
    long[] longs = new long[5];
    Arrays.fill(longs, -3);
    Arrays.fill(longs, 1, 3, 1L << 35);
    System.out.println(Arrays.toString(longs));
    System.out.println(
        Arrays.equals(longs, longs.clone())
            + " "
            + Arrays.equals(longs, new long[5])
            + " "
            + Arrays.equals(words, null));
    System.out.println(
        Arrays.hashCode(new Object[] {"a", 1, null})
            + " "
            + Arrays.hashCode(new boolean[] {true, false}));
    List<String> view = Arrays.asList("x", "y", "z");
    view.set(1, "changed");
    System.out.println(view + " " + view.indexOf("z") + " " + view.contains("y"));
    try {
      view.add("more");
    } catch (UnsupportedOperationException e) {
      System.out.println("fixed size");
    }
    byte[] bytes = {5, -5, 127, -128, 0};
    Arrays.sort(bytes);
    System.out.println(Arrays.toString(bytes));
    char[] chars = "sorted".toCharArray();
    Arrays.sort(chars);
    System.out.println(chars);
    System.out.println(
        Arrays.stream(new int[] {1, 2, 3}).sum() + " " + Arrays.stream(words).distinct().count());
    Integer[] boxed = {3, 1, 2};
    Arrays.sort(boxed, (a, b) -> b - a);
    System.out.println(Arrays.asList(boxed));
    int[] squares = new int[6];
    Arrays.setAll(squares, i -> i * i);
    System.out.println(Arrays.toString(squares));
  }
}
