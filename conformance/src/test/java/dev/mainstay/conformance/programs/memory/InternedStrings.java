package dev.mainstay.conformance.programs.memory;

/** String.intern: one string for all that are equal, constants among them. */
public class InternedStrings {
  static final String CONSTANT = "constant";

  static String made(String head, int tail) {
    return head + tail;
  }

  static boolean manyComeAndGo() {
    boolean same = true;
    for (int i = 0; i < 3000; i++) {
      String first = made("key", i % 700).intern();
      same &= first == made("key", i % 700).intern();
    }
    return same;
  }

  public static void main(String[] args) {
    String built = new StringBuilder("const").append("ant").toString();
    System.out.println(built == CONSTANT);
    System.out.println(built.intern() == CONSTANT);
    System.out.println(CONSTANT.intern() == "constant");
    System.out.println(("con" + "stant") == CONSTANT);
    System.out.println(Other.SAME == CONSTANT);
    String a = made("a", 1).intern();
    System.out.println(a == made("a", 1) ? "same" : "not the same");
    System.out.println(a == made("a", 1).intern());
    System.out.println(made("", 7).intern() == "7");
    System.out.println(new String("").intern() == "");
    System.out.println(manyComeAndGo());
    System.gc();
    System.out.println(a == made("a", 1).intern());
    System.out.println(a);
  }

  static class Other {
    static final String SAME = "constant";
  }
}
