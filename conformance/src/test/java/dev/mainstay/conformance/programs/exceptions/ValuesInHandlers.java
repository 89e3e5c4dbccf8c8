package dev.mainstay.conformance.programs.exceptions;

/** What a handler finds in variables that changed before the exception. */
public class ValuesInHandlers {
  static int zero;
  static int sum;

  static class Node {
    final int value;

    Node(int value) {
      this.value = value;
    }

    int get() {
      return value;
    }
  }

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

  static int replacedReference(Node first, Node second) {
    Node one = first;
    Node other = second;
    try {
      Node before = one;
      one = other;
      sum += before.get();
      other = null;
      sum += one.get();
      sum += other.get();
    } catch (NullPointerException e) {
      return one.value + (other == null ? 100 : 200);
    }
    return -1;
  }

  static int constants(Node one, Node other) {
    int k = 3;
    try {
      sum += one.get();
      k = 7;
      sum += other.get();
      k = 9;
    } catch (NullPointerException e) {
      return k;
    }
    return -k;
  }

  static int swapped(Node first, Node second, int[] array, int i) {
    Node one = first;
    Node other = second;
    int sign = 1;
    try {
      for (; ; i++) {
        sum += array[i];
        Node kept = one;
        one = other;
        sum += array[++i];
        other = kept;
        sign = -1;
        sum += other.get() / array[++i];
        sign = 1;
      }
    } catch (ArrayIndexOutOfBoundsException | ArithmeticException e) {
      return sign * (one.value * 100 + other.value * 10 + i);
    }
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

  static int replacedParameter(int k, int[] a) {
    try {
      k = a[0];
      k = a[1];
      k = a[2];
    } catch (ArrayIndexOutOfBoundsException e) {
      return k;
    }
    return -1;
  }

  static String replacedText(String s, String t) {
    try {
      s = t;
      s.length();
      s = "late";
      t.charAt(1);
      s = "later";
      t.charAt(2);
    } catch (RuntimeException e) {
      return s + e.getClass().getSimpleName();
    }
    return "none";
  }

  static int parse(String s) {
    try {
      s = s.trim();
      return Integer.parseInt(s);
    } catch (NumberFormatException e) {
      return s.length();
    } catch (NullPointerException e) {
      return s == null ? -1 : -2;
    }
  }

  static int seenByFinally(int k, int[] a) {
    int r = 0;
    try {
      k = a[0];
      r = 1;
      k += a[1];
      r = 2;
    } catch (ArrayIndexOutOfBoundsException e) {
      r += 10;
    } finally {
      r = r * 100 + k;
    }
    return r;
  }

  static int replacedInLoop(int k, int[] a) {
    while (true) {
      try {
        k = a[k];
      } catch (ArrayIndexOutOfBoundsException e) {
        return k;
      }
    }
  }

  static long replacedLong(long k, int[] a) {
    try {
      k = a[0];
      k = k * a[1];
    } catch (RuntimeException e) {
      return k;
    }
    return -k;
  }

  private static void parameters() {
    for (int n = 0; n < 4; n++) {
      int[] a = new int[n];
      for (int i = 0; i < n; i++) a[i] = i + 5;
      System.out.println(
          replacedParameter(77, a)
              + " "
              + seenByFinally(33, a)
              + " "
              + replacedLong(9, a)
              + " "
              + replacedInLoop(1, a));
    }
    System.out.println(
        replacedParameter(1, new int[] {})
            + replacedText("s", null)
            + replacedText("s", "")
            + replacedText("s", "a")
            + replacedText("s", "ab")
            + replacedText("s", "abc"));
    System.out.println(parse("12") + " " + parse(" xx ") + " " + parse(null));
    try {
      replacedParameter(4, null);
    } catch (NullPointerException e) {
      System.out.println("npe");
    }
  }

  public static void main(String[] args) {
    parameters();
    System.out.println(
        incrementedIndex(new int[3], 1, 2) + " " + incrementedIndex(new int[3], 7, 2));
    System.out.println(
        incrementedIndex(new int[3], 1, 9) + " " + incrementedIndex(new int[3], -1, 9));
    System.out.println(inLoop(new int[4 + zero], 9) + " " + inLoop(new int[400], 1));
    System.out.println(
        replacedReference(new Node(1), new Node(2)) + " " + replacedReference(null, new Node(3)));
    Node one = new Node(1);
    System.out.println(constants(one, one) + " " + constants(one, null) + constants(null, one));
    for (int i = 0; i < 7; i++) {
      System.out.print(swapped(one, new Node(2), new int[i], 0) + " ");
      System.out.print(swapped(one, new Node(3), new int[] {1, 2, 3, 4, 5, 6, 7}, i) + " ");
    }
    System.out.println();
    System.out.println(text("abc", "x") + " " + text("ab", 5) + " " + text(null, "q"));
    System.out.println(
        several(10, 3) + " " + several(10, 0) + " " + several(10, 1) + " " + several(-7, -2));
    System.out.println(nested(new int[] {1, 2, 3}) + " " + nested(null) + " " + sum);
  }
}
