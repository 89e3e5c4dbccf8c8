package dev.mainstay.conformance.programs.arrays;

import java.util.Arrays;

/** Arrays of every type: defaults, initializers, loads and stores, bounds, null, clone, length. */
public class ArrayBasics {
  static int checks;

  static void bounds(Runnable r) {
    try {
      r.run();
      System.out.println("in bounds");
    } catch (ArrayIndexOutOfBoundsException e) {
      checks++;
    }
  }

  static int at(int[] a, int i) {
    try {
      return a[i];
    } catch (ArrayIndexOutOfBoundsException e) {
      return -100;
    } catch (NullPointerException e) {
      return -200;
    }
  }

  public static void main(String[] args) {
    boolean[] z = new boolean[3];
    byte[] b = new byte[3];
    short[] s = new short[3];
    char[] c = new char[3];
    int[] i = new int[3];
    long[] l = new long[3];
    float[] f = new float[3];
    double[] d = new double[3];
    String[] o = new String[3];
    System.out.println(
        z[0]
            + " "
            + b[1]
            + " "
            + s[2]
            + " "
            + (int) c[0]
            + " "
            + i[1]
            + " "
            + l[2]
            + " "
            + f[0]
            + " "
            + d[1]
            + " "
            + o[2]);
    z[1] = true;
    b[1] = -128;
    s[1] = -32768;
    c[1] = 65535;
    i[1] = Integer.MIN_VALUE;
    l[1] = Long.MIN_VALUE;
    f[1] = -0f;
    d[1] = Double.MIN_VALUE;
    o[1] = "text";
    System.out.println(
        z[1]
            + " "
            + b[1]
            + " "
            + s[1]
            + " "
            + (int) c[1]
            + " "
            + i[1]
            + " "
            + l[1]
            + " "
            + (1 / f[1])
            + " "
            + (d[1] > 0)
            + " "
            + o[1]);
    System.out.println(
        z[2]
            + " "
            + b[2]
            + " "
            + s[2]
            + " "
            + (int) c[2]
            + " "
            + i[2]
            + " "
            + l[2]
            + " "
            + (int) f[2]
            + " "
            + (int) d[2]
            + " "
            + o[2]);
    for (int k : new int[] {-1, 3, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
      bounds(() -> z[k] = true);
      bounds(() -> b[k]++);
      bounds(() -> s[k] += 1);
      bounds(() -> c[k] = 'x');
      bounds(() -> i[k] <<= 1);
      bounds(() -> l[k] = 1);
      bounds(() -> f[k] = 1);
      bounds(() -> d[k] = 1);
      bounds(() -> o[k] = "x");
      bounds(() -> System.out.println(l[k]));
      bounds(() -> System.out.println(o[k]));
    }
    System.out.println(checks);
    System.out.println(
        at(i, 0) + " " + at(i, 3) + " " + at(i, -1) + " " + at(null, 0) + " " + at(new int[0], 0));
    int[] copy = i.clone();
    copy[0] = 77;
    System.out.println(
        i[0] + " " + copy[0] + " " + copy[1] + " " + (copy.getClass() == i.getClass()));
    String[] strings = {"b", null, "a"};
    String[] cloned = strings.clone();
    cloned[0] = "changed";
    System.out.println(strings[0] + cloned[0] + cloned[1] + cloned.length);
    System.out.println(new int[0].length + new long[] {}.length);
    try {
      int[] none = args.length == 0 ? null : i;
      System.out.println(none.length);
    } catch (NullPointerException e) {
      System.out.println("null length");
    }
    long sum = 0;
    long[] many = new long[1000];
    for (int k = 0; k < many.length; k++) {
      many[k] = (long) k * k * k;
    }
    for (long v : many) {
      sum += v;
    }
    System.out.println(sum);
    System.out.println(Arrays.toString(i) + Arrays.toString(strings) + Arrays.toString(z));
    final int[] initializer = {1, 1 + 1, "abc".length(), i[0], at(i, 1)};
    System.out.println(Arrays.toString(initializer));
  }
}
