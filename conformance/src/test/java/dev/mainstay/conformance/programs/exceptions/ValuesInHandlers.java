package dev.mainstay.conformance.programs.exceptions;

/** What a handler finds in variables that changed before the exception. */
public class ValuesInHandlers {
  static int zero;
  static int sum;

  static int incrementedIndex(int[] array, int n, int k) {
    try {
      array[n++] = 5;
      n += array[k];
    } catch (ArrayIndexOutOfBoundsException e) {
      n += 100;
    }
    return n;
  }

  static int inLoop(int[] array, int i) {
    int n = 0;
    for (int k = 0; k < 3; k++) {
      try {
        array[n++] = 5;
        n += array[i];
        n *= 2;
      } catch (ArrayIndexOutOfBoundsException e) {
        n += 100;
      }
    }
    return n;
  }

  static String text(String s, Object o) {
    String t = "none";
    try {
      t = s;
      s = "changed " + t.length();
      t = (String) o;
      s = s + t.charAt(0);
      t = null;
      s += t.length();
    } catch (ClassCastException | NullPointerException e) {
      return s + "/" + t + "/" + e.getClass().getName();
    }
    return s;
  }

  static long several(long a, int b) {
    double d = 1;
    try {
      a += 2;
      d = 2;
      a = a / b;
      d = 3;
      b--;
      a = a % b;
      d = 4;
    } catch (ArithmeticException e) {
      return a * 1000 + b * 10 + (long) d;
    } finally {
      sum += (int) d;
    }
    return a;
  }

  static int nested(int[] array) {
    int i = 0;
    int caught = 0;
    try {
      for (; ; ) {
        try {
          sum += array[i++];
          if (i == 2) {
            array = null;
          }
        } catch (NullPointerException e) {
          caught = caught * 10 + i;
          array = new int[i];
        }
      }
    } catch (ArrayIndexOutOfBoundsException e) {
      return caught * 100 + i;
    }
  }

  public static void main(String[] args) {
    System.out.println(
        incrementedIndex(new int[3], 1, 2) + " " + incrementedIndex(new int[3], 7, 2));
    System.out.println(
        incrementedIndex(new int[3], 1, 9) + " " + incrementedIndex(new int[3], -1, 9));
    System.out.println(inLoop(new int[4 + zero], 9) + " " + inLoop(new int[400], 1));
    System.out.println(text("abc", "x") + " " + text("ab", 5) + " " + text(null, "q"));
    System.out.println(
        several(10, 3) + " " + several(10, 0) + " " + several(10, 1) + " " + several(-7, -2));
    System.out.println(nested(new int[] {1, 2, 3}) + " " + nested(null) + " " + sum);
  }
}
