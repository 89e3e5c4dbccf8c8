package dev.mainstay.conformance.programs.language;

/** The types that a conditional expression takes, boxing included. */
public class Ternaries {
  static Object mixed(boolean b) {
    return b ? 1 : 2.5;
  }

  static Object boxes(boolean b) {
    Integer i = 7;
    Object o = "text";
    return b ? i : o;
  }

  static long wide(boolean b, int i, long l) {
    return b ? i : l;
  }

  static String which(char c) {
    return "char " + c;
  }

  static String which(int i) {
    return "int " + i;
  }

  static String sign(int i) {
    return i < 0 ? "negative" : i == 0 ? "zero" : i < 10 ? "small" : "large";
  }

  public static void main(String[] args) {
    boolean yes = args.length == 0;
    System.out.println(mixed(yes) + " " + mixed(!yes));
    System.out.println(boxes(yes) + " " + boxes(!yes));
    System.out.println(wide(yes, -1, 5) + " " + wide(!yes, -1, 1L << 40));
    int i = 66;
    System.out.println(which(yes ? 'A' : 0));
    System.out.println(which(yes ? 'A' : i));
    System.out.println(sign(-5) + sign(0) + sign(5) + sign(50));
    Integer none = null;
    try {
      int n = yes ? none : 0;
      System.out.println(n);
    } catch (NullPointerException e) {
      System.out.println("unboxed null");
    }
    Integer kept = yes ? none : Integer.valueOf(3);
    System.out.println(kept);
    boolean flag = yes ? i > 3 : i < 3;
    System.out.println(flag ? !flag ? 1 : 2 : 3);
    byte b = 5;
    short s = 6;
    Object narrow = yes ? b : s;
    System.out.println(narrow instanceof Short);
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < 8; k++) {
      text.append((k & 1) != 0 ? (k & 2) != 0 ? 'x' : 'y' : (k & 4) != 0 ? 'z' : '-');
    }
    System.out.println(text);
    int max = Integer.MIN_VALUE;
    for (int v : new int[] {3, 9, -4, 9, 2}) {
      max = v > max ? v : max;
    }
    System.out.println(max);
  }
}
