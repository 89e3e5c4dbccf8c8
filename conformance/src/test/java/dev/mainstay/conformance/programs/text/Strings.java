package dev.mainstay.conformance.programs.text;

/** String: every everyday method, at the ends of the string and outside of it. */
public class Strings {
  static String attempt(java.util.function.Supplier<Object> s) {
    try {
      return String.valueOf(s.get());
    } catch (IndexOutOfBoundsException e) {
      return "bounds";
    } catch (NullPointerException e) {
      return "null";
    }
  }

  public static void main(String[] args) {
    String s = "Hello, World";
    for (int i : new int[] {-1, 0, 5, 11, 12, 13}) {
      System.out.println(
          attempt(() -> s.charAt(i))
              + " "
              + attempt(() -> s.substring(i))
              + " "
              + attempt(() -> s.substring(0, i))
              + " "
              + attempt(() -> s.substring(i, 12))
              + " "
              + s.indexOf('o', i)
              + " "
              + s.lastIndexOf('o', i)
              + " "
              + s.indexOf("o", i)
              + " "
              + s.startsWith("World", Math.abs(i)));
    }
    System.out.println(
        s.length()
            + " "
            + s.isEmpty()
            + " "
            + "".isEmpty()
            + " "
            + s.toUpperCase()
            + s.toLowerCase());
    System.out.println(
        s.indexOf("World")
            + " "
            + s.indexOf("x")
            + " "
            + s.indexOf("")
            + " "
            + s.lastIndexOf("l")
            + " "
            + s.contains("lo, "));
    System.out.println(
        s.replace('l', 'L') + s.replace("l", "") + s.replace("", "-") + "aaa".replace("aa", "b"));
    System.out.println(
        "  trim \t\n".trim()
            + "|"
            + "  strip ".strip()
            + "|"
            + " ".isBlank()
            + "|"
            + "ab".repeat(3)
            + "ab".repeat(0));
    String[] words = {"", "a", "A", "ab", "b", "aa", "a\0", "\uffff", "é", "ß"};
    StringBuilder line = new StringBuilder();
    for (String a : words) {
      for (String b : words) {
        line.append(Integer.signum(a.compareTo(b)))
            .append(a.equals(b) ? "=" : "")
            .append(a.equalsIgnoreCase(b) ? "~ " : " ");
      }
      System.out.println(line + " " + a.hashCode());
      line.setLength(0);
    }
    System.out.println(
        "apple".compareTo("apricot")
            + " "
            + "a".compareTo("abc")
            + " "
            + "A".compareToIgnoreCase("a"));
    for (String p : "a,b,,c,,".split(",")) {
      line.append('[').append(p).append(']');
    }
    for (String p : "a1b22c".split("[0-9]+", 2)) {
      line.append('<').append(p).append('>');
    }
    System.out.println(line);
    System.out.println(
        String.join("-", "a", "b", "c") + String.join(",", java.util.List.of("x", "y")));
    System.out.println(
        String.valueOf((Object) null)
            + String.valueOf(1.5)
            + String.valueOf(new char[] {'c', 'h'})
            + String.valueOf(true));
    System.out.println(
        new String(new char[] {'a', 'b', 'c', 'd'}, 1, 2) + new String() + new String("copy"));
    System.out.println(
        "concat".concat("enate") + "x".concat("") + s.endsWith("World") + s.endsWith(""));
    char[] chars = s.toCharArray();
    chars[0] = 'J';
    System.out.println(new String(chars) + s.charAt(0));
    char[] target = "..........".toCharArray();
    s.getChars(7, 12, target, 2);
    System.out.println(target);
    System.out.println(
        s.matches("H.*d") + " " + s.replaceAll("[aeiou]", "*") + " " + s.replaceFirst("l+", "L"));
    System.out.println(
        s.chars().filter(c -> c == 'l').count()
            + " "
            + s.subSequence(1, 3)
            + s.contentEquals(new StringBuilder(s)));
    System.out.println("a\tb\\c\"d\u0041" + '\'' + '\101' + "\0".length());
    System.out.println(
        """
        text block
          indented "quotes" \
        joined
        end""");
    String n = null;
    n += "x";
    System.out.println(n + null + 'c' + 1 + 2L + 1.5f + true + new int[0].length);
  }
}
