package dev.mainstay.conformance.programs.text;

/** Identity of strings: constants, and concatenations that are known to javac. */
public class StringIdentity {
  static final String CONSTANT = "con" + "stant";
  static final String HALF = "con";

  static class Other {
    static String same() {
      return "constant";
    }
  }

  public static void main(String[] args) {
    String a = "constant";
    String b = new String("constant");
    String half = args.length == 0 ? "con" : "";
    String computed = half + "stant";
    System.out.println(
        (a == CONSTANT)
            + " "
            + (a == Other.same())
            + " "
            + (a == b)
            + " "
            + (a == HALF + "stant")
            + " "
            + (a == computed));
    System.out.println("same".hashCode() == new String("same").hashCode());
  }
}
