package dev.mainstay.conformance.programs.language;

import java.util.Arrays;
import java.util.List;

/** Variable numbers of arguments: none, one, an array, null; which overload is called. */
public class Varargs {
  static String of(Object... values) {
    return values == null ? "null" : values.length + Arrays.toString(values);
  }

  static String ints(int first, int... rest) {
    int sum = first;
    for (int i : rest) {
      sum = sum * 10 + i;
    }
    return sum + "/" + rest.length;
  }

  static String which(int a) {
    return "int";
  }

  static String which(long a) {
    return "long";
  }

  static String which(Integer a) {
    return "Integer";
  }

  static String which(int... a) {
    return "ints";
  }

  static String which(Object a) {
    return "Object";
  }

  @SafeVarargs
  static <T> List<T> listOf(T... values) {
    values[0] = null;
    return Arrays.asList(values);
  }

  final String name;

  Varargs(String... parts) {
    name = String.join("-", parts);
  }

  public static void main(String[] args) {
    System.out.println(of() + of(1) + of(1, "a", null) + of((Object) null) + of((Object[]) null));
    System.out.println(of(new Object[] {1, 2}) + of((Object) new String[] {"x"}).length());
    System.out.println(of((Object[]) new String[] {"x", "y"}) + of(new int[] {1}).startsWith("1"));
    System.out.println(
        ints(1) + " " + ints(1, 2) + " " + ints(1, 2, 3) + " " + ints(1, new int[4]));
    byte b = 1;
    System.out.println(
        which(b) + which(1L) + which(1) + which((Integer) 1) + which() + which(1, 2));
    System.out.println(which('c') + which(1.0f) + which("s"));
    String[] shared = {"a", "b"};
    System.out.println(listOf(shared) + " " + shared[0]);
    System.out.println(new Varargs().name + new Varargs("q").name + new Varargs("q", "r").name);
  }
}
