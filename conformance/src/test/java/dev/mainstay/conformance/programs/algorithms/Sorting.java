package dev.mainstay.conformance.programs.algorithms;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;

/** Sorting, written out: recursion, array work and swaps, against the library's. */
public class Sorting {
  static void quick(int[] a, int low, int high) {
    if (low >= high) {
      return;
    }
    int pivot = a[low + high >>> 1];
    int i = low - 1;
    int j = high + 1;
    while (true) {
      do {
        i++;
      } while (a[i] < pivot);
      do {
        j--;
      } while (a[j] > pivot);
      if (i >= j) {
        break;
      }
      int t = a[i];
      a[i] = a[j];
      a[j] = t;
    }
    quick(a, low, j);
    quick(a, j + 1, high);
  }

  static int[] merge(int[] a) {
    if (a.length < 2) {
      return a;
    }
    int[] left = merge(Arrays.copyOfRange(a, 0, a.length / 2));
    int[] right = merge(Arrays.copyOfRange(a, a.length / 2, a.length));
    int[] result = new int[a.length];
    for (int i = 0, l = 0, r = 0; i < result.length; i++) {
      result[i] =
          r == right.length || l < left.length && left[l] <= right[r] ? left[l++] : right[r++];
    }
    return result;
  }

  static void heap(int[] a) {
    for (int i = a.length / 2; i >= 0; i--) {
      sift(a, i, a.length);
    }
    for (int end = a.length - 1; end > 0; end--) {
      int t = a[0];
      a[0] = a[end];
      a[end] = t;
      sift(a, 0, end);
    }
  }

  private static void sift(int[] a, int root, int end) {
    for (int child; (child = 2 * root + 1) < end; root = child) {
      if (child + 1 < end && a[child + 1] > a[child]) {
        child++;
      }
      if (a[root] >= a[child]) {
        return;
      }
      int t = a[root];
      a[root] = a[child];
      a[child] = t;
    }
  }

  static void radix(int[] a) {
    int[] from = a.clone();
    int[] to = new int[a.length];
    for (int shift = 0; shift < 32; shift += 8) {
      int[] counts = new int[257];
      for (int x : from) {
        counts[((x ^ 0x80000000) >>> shift & 255) + 1]++;
      }
      for (int i = 0; i < 256; i++) {
        counts[i + 1] += counts[i];
      }
      for (int x : from) {
        to[counts[(x ^ 0x80000000) >>> shift & 255]++] = x;
      }
      int[] t = from;
      from = to;
      to = t;
    }
    System.arraycopy(from, 0, a, 0, a.length);
  }

  static <T extends Comparable<? super T>> void insertion(T[] a) {
    for (int i = 1; i < a.length; i++) {
      T x = a[i];
      int j = i;
      for (; j > 0 && a[j - 1].compareTo(x) > 0; j--) {
        a[j] = a[j - 1];
      }
      a[j] = x;
    }
  }

  static String check(int[] source, Consumer<int[]> sort) {
    int[] expected = source.clone();
    Arrays.sort(expected);
    int[] actual = source.clone();
    sort.accept(actual);
    return Arrays.equals(expected, actual) + " " + Arrays.hashCode(actual);
  }

  public static void main(String[] args) {
    Random random = new Random(17);
    int[] numbers = new int[300];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = random.nextInt() >> random.nextInt(32);
    }
    System.out.println(check(numbers, a -> quick(a, 0, a.length - 1)));
    System.out.println(check(numbers, a -> System.arraycopy(merge(a), 0, a, 0, a.length)));
    System.out.println(check(numbers, Sorting::heap));
    System.out.println(check(numbers, Sorting::radix));
    String[] words = "the quick brown fox jumps over the lazy dog".split(" ");
    insertion(words);
    System.out.println(String.join(" ", words));
    Integer[] boxed = Arrays.stream(numbers).limit(50).boxed().toArray(Integer[]::new);
    insertion(boxed);
    System.out.println(Arrays.hashCode(boxed));
  }
}
