package dev.mainstay.conformance.programs.language;

/** Switches over strings, those with the same hash code among them. */
public class StringSwitch {
  static int colliding(String s) {
    switch (s) {
      case "Aa":
        return 1;
      case "BB":
        return 2;
      case "AaAa":
        return 3;
      case "BBBB":
        return 4;
      case "AaBB":
        return 5;
      default:
        return s.hashCode() == "Aa".hashCode() ? -1 : -2;
    }
  }

  static String fallThrough(String s) {
    String result = "";
    switch (s) {
      case "c":
        result += "c";
      case "b":
        result += "b";
      default:
        result += "d";
      case "a":
        result += "a";
        break;
      case "":
        result += "empty";
    }
    return result;
  }

  static final String CONSTANT = "con" + "stant";

  static boolean constant(String s) {
    switch (s) {
      case CONSTANT:
        return true;
      case CONSTANT + "s":
        return true;
    }
    return false;
  }

  public static void main(String[] args) {
    System.out.println("Aa".hashCode() + " " + "BB".hashCode());
    for (String s : new String[] {"Aa", "BB", "AaAa", "BBBB", "AaBB", "BBAa", "C#", "x"}) {
      System.out.print(colliding(s) + " ");
    }
    System.out.println();
    for (String s : new String[] {"a", "b", "c", "d", ""}) {
      System.out.print(fallThrough(s) + " ");
    }
    System.out.println();
    StringBuilder made = new StringBuilder("cons");
    System.out.println(
        constant(made.append("tant").toString()) + " " + constant("constants") + constant("c"));
    try {
      fallThrough(null);
    } catch (NullPointerException e) {
      System.out.println("null");
    }
  }
}
