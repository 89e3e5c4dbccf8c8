package dev.mainstay.conformance.programs.arrays;

/** NegativeArraySizeException, for every kind of array. */
public class NegativeSizes {
  interface Maker {
    Object make(int length);
  }

  static void negative(String name, Maker maker) {
    for (int length : new int[] {-1, Integer.MIN_VALUE, -1_000_000_007}) {
      try {
        System.out.println(name + " " + maker.make(length));
      } catch (NegativeArraySizeException e) {
        System.out.println(name + " " + e.getMessage());
      }
    }
  }

  public static void main(String[] args) {
    negative("int", n -> new int[n]);
    negative("byte", n -> new byte[n]);
    negative("long", n -> new long[n]);
    negative("boolean", n -> new boolean[n]);
    negative("Object", n -> new Object[n]);
    negative("String", n -> new String[n]);
    negative("int[]", n -> new int[n][]);
    negative("first", n -> new int[n][3]);
    negative("second", n -> new int[3][n]);
    negative("third", n -> new Object[1][1][n]);
    negative("of none", n -> new int[0][n]);
    negative("of none of one", n -> new long[1][0][n]);
    negative("of none, none inside", n -> new String[0][n][]);
    negative("twice", n -> new int[n][n + 1]);
    int[] empty = new int[0];
    System.out.println(empty.length);
    try {
      negative("uncaught inside", n -> new char[n == -1 ? -2 : 1].length);
    } finally {
      System.out.println("finally");
    }
  }
}
