package dev.mainstay.conformance.programs.language;

/**
 * switch: dense, sparse, negative, on strings with equal hashes, on enums, as expression, falling
 * through.
 */
public class Switches {
  enum Color {
    RED,
    GREEN,
    BLUE,
    NONE
  }

  static String dense(int i) {
    switch (i) {
      case 0:
        return "zero";
      case 1:
        return "one";
      case 2:
      case 3:
        return "two or three";
      case 5:
        return "five";
      default:
        return "many";
    }
  }

  static int sparse(int i) {
    switch (i) {
      case Integer.MIN_VALUE:
        return 1;
      case -1000000:
        return 2;
      case -1:
        return 3;
      case 1000:
        return 4;
      case 1000000:
        return 5;
      case Integer.MAX_VALUE:
        return 6;
    }
    return 0;
  }

  static String fall(int i) {
    StringBuilder b = new StringBuilder();
    switch (i) {
      default:
        b.append("d");
      case 1:
        b.append("1");
      case 2:
        b.append("2");
        break;
      case 3:
        b.append("3");
    }
    return b.toString();
  }

  static int string(String s) {
    switch (s) {
      case "Aa":
        return 1;
      case "BB":
        return 2;
      case "C#":
        return 3;
      case "":
        return 4;
      case "AaAa":
        return 5;
      case "BBBB":
        return 6;
      case "AaBB":
        return 7;
      default:
        return -1;
    }
  }

  static String color(Color c) {
    return switch (c) {
      case RED -> "r";
      case GREEN -> {
        String s = "g";
        yield s + s;
      }
      case BLUE, NONE -> "b";
    };
  }

  static int character(char c) {
    return switch (c) {
      case 'a', 'e', 'i', 'o', 'u' -> 1;
      case '0' -> 0;
      case '\uffff' -> 9;
      default -> -1;
    };
  }

  public static void main(String[] args) {
    for (int i = -1; i < 7; i++) {
      System.out.println(dense(i) + " " + fall(i));
    }
    for (int i : new int[] {Integer.MIN_VALUE, -1000000, -1, 0, 1000, 1000000, Integer.MAX_VALUE}) {
      System.out.println(sparse(i));
    }
    for (String s : new String[] {"Aa", "BB", "C#", "Bb", "", "AaAa", "BBBB", "AaBB", "BBAa"}) {
      System.out.println(s + " " + string(s));
    }
    for (Color c : Color.values()) {
      System.out.println(color(c));
    }
    System.out.println(character('e') + " " + character('x') + " " + character('\uffff'));
    try {
      color(null);
    } catch (NullPointerException e) {
      System.out.println("null enum");
    }
    try {
      string(null);
    } catch (NullPointerException e) {
      System.out.println("null string");
    }
    Integer boxed = 3;
    switch (boxed) {
      case 3 -> System.out.println("boxed");
      default -> System.out.println("not");
    }
    byte b = -3;
    switch (b) {
      case -3:
        System.out.println("byte");
    }
  }
}
