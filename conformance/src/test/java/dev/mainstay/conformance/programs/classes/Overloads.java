package dev.mainstay.conformance.programs.classes;

/** Which overload is chosen: widening before boxing before variable arity, most specific, null. */
public class Overloads {
  static String f(int i) {
    return "int";
  }

  static String f(long l) {
    return "long";
  }

  static String f(double d) {
    return "double";
  }

  static String f(Integer i) {
    return "Integer";
  }

  static String f(Object o) {
    return "Object";
  }

  static String f(int... is) {
    return "int..." + is.length;
  }

  static String g(Object o) {
    return "Object";
  }

  static String g(String s) {
    return "String";
  }

  static String h(Object... os) {
    return os == null ? "null" : "Object..." + os.length;
  }

  static String h(String s, Object... os) {
    return "String," + os.length;
  }

  static String k(long a, int b) {
    return "long int";
  }

  static String k(int a, long b) {
    return "int long";
  }

  static String c(char c) {
    return "char";
  }

  static String c(int i) {
    return "int";
  }

  static int sum(int first, int... rest) {
    int s = first;
    for (int r : rest) {
      s += r;
    }
    return s;
  }

  static <T> String t(T t) {
    return "T";
  }

  static String t(Number n) {
    return "Number";
  }

  public static void main(String[] args) {
    byte b = 1;
    short s = 1;
    char c = 'c';
    Integer boxed = 1;
    Long boxedLong = 1L;
    System.out.println(
        f(b) + " " + f(s) + " " + f(c) + " " + f(1) + " " + f(1L) + " " + f(1f) + " " + f(1.0));
    System.out.println(
        f(boxed)
            + " "
            + f(boxedLong)
            + " "
            + f("x")
            + " "
            + f()
            + " "
            + f(1, 2)
            + " "
            + f(new int[3]));
    System.out.println(g(null) + " " + g("s") + " " + g((Object) "s") + " " + g('c'));
    System.out.println(
        h() + " " + h((Object[]) null) + " " + h((Object) null) + " " + h(1, 2) + " " + h("s", 1));
    System.out.println(
        h(new Object[] {1, 2, 3})
            + " "
            + h(new int[] {1, 2, 3})
            + " "
            + h((Object) new String[] {"a", "b"}));
    System.out.println(k(1, 2L) + " " + k(1L, 2));
    System.out.println(c('x') + " " + c('x' + 1) + " " + c((char) 65) + " " + c(b));
    System.out.println(sum(1) + " " + sum(1, 2) + " " + sum(1, 2, 3, 4));
    System.out.println(t(1) + " " + t("x") + " " + t(2.0));
    StringBuilder sb = new StringBuilder();
    sb.append('a')
        .append((int) 'a')
        .append("a")
        .append(1L)
        .append(true)
        .append((Object) null)
        .append(new char[] {'x', 'y'});
    System.out.println(sb);
  }
}
