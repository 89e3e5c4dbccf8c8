package dev.mainstay.conformance.programs.arrays;

import java.util.Arrays;

/**
 * System.arraycopy: every type, overlapping both ways, and every way to fail, with what was copied.
 */
public class ArrayCopy {
  static void attempt(String what, Object from, int at, Object to, int where, int count) {
    try {
      System.arraycopy(from, at, to, where, count);
      System.out.println(what + " copied");
    } catch (IndexOutOfBoundsException e) {
      System.out.println(what + " bounds");
    } catch (ArrayStoreException e) {
      System.out.println(what + " store");
    } catch (NullPointerException e) {
      System.out.println(what + " null");
    }
  }

  public static void main(String[] args) {
    int[] a = {0, 1, 2, 3, 4, 5, 6, 7};
    System.arraycopy(a, 0, a, 2, 5);
    System.out.println(Arrays.toString(a));
    System.arraycopy(a, 3, a, 1, 5);
    System.out.println(Arrays.toString(a));
    System.arraycopy(a, 2, a, 2, 3);
    System.arraycopy(a, 8, a, 8, 0);
    System.out.println(Arrays.toString(a));
    byte[] b = {1, 2, 3, 4, 5};
    System.arraycopy(b, 0, b, 1, 4);
    System.out.println(Arrays.toString(b));
    char[] c = "overlapping".toCharArray();
    System.arraycopy(c, 4, c, 0, 7);
    System.out.println(new String(c));
    long[] l = {1L << 40, 2, 3};
    long[] l2 = new long[4];
    System.arraycopy(l, 0, l2, 1, 3);
    System.out.println(Arrays.toString(l2));
    double[] d = {1.5, -0.0, Double.NaN};
    System.arraycopy(d, 0, d, 1, 2);
    System.out.println((int) (d[0] * 2) + " " + (int) (d[1] * 2) + " " + 1 / d[2]);
    boolean[] z = {true, false, true};
    System.arraycopy(z, 1, z, 0, 2);
    System.out.println(z[0] + " " + z[1]);
    short[] s = {-1, -2};
    System.arraycopy(s, 0, s, 1, 1);
    System.out.println(s[1]);
    float[] f = {1, 2};
    System.arraycopy(f, 1, f, 0, 1);
    System.out.println((int) f[0]);
    String[] strings = {"a", "b", "c", "d"};
    System.arraycopy(strings, 0, strings, 1, 3);
    System.out.println(Arrays.toString(strings));
    Object[] objects = new Object[4];
    System.arraycopy(strings, 0, objects, 0, 4);
    System.out.println(Arrays.toString(objects));
    attempt("negative start", a, -1, a, 0, 1);
    attempt("negative target", a, 0, a, -1, 1);
    attempt("negative count", a, 0, a, 0, -1);
    attempt("too long", a, 0, a, 4, 5);
    attempt("past the end", a, 9, a, 0, 0);
    attempt("at the end", a, 8, a, 0, 0);
    attempt("overflowing", a, Integer.MAX_VALUE, a, 0, Integer.MAX_VALUE);
    attempt("null source", null, 0, a, 0, 0);
    attempt("null target", a, 0, null, 0, 0);
    System.out.println(
        Arrays.toString(Arrays.copyOf(a, 3)) + Arrays.toString(Arrays.copyOf(strings, 6)));
    System.out.println(
        Arrays.toString(Arrays.copyOfRange(a, 2, 8))
            + Arrays.toString(Arrays.copyOfRange(b, 5, 5)));
    int[] large = new int[3000];
    for (int i = 0; i < large.length; i++) {
      large[i] = i * i;
    }
    System.arraycopy(large, 0, large, 1, 2999);
    System.arraycopy(large, 100, large, 50, 2000);
    long sum = 0;
    for (int i = 0; i < large.length; i++) {
      sum = sum * 31 + large[i];
    }
    System.out.println(sum);
  }
}
