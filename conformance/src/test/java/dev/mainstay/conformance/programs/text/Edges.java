package dev.mainstay.conformance.programs.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Strings and builders at their edges, with the exceptions and their messages. */
public class Edges {
  public static void main(String[] args) {
    parts("abc");
    comparisons("abc");
    cases();
    lines();
    splits();
    builders();
  }

  /** Prints a value or an exception; what is not ASCII as numbers. */
  private static void show(Callable<Object> value) {
    String text;
    try {
      text = String.valueOf(value.call());
    } catch (Exception e) {
      text = e.toString();
    }
    for (char c : text.toCharArray()) {
      System.out.print(c < ' ' || c > '~' ? "\\" + (int) c : String.valueOf(c));
    }
    System.out.println();
  }

  /** Only the class: the message is another one in later versions of Java. */
  private static void showClass(Callable<Object> value) {
    try {
      System.out.println(value.call());
    } catch (Exception e) {
      System.out.println(e.getClass().getName());
    }
  }

  private static void parts(String s) {
    for (int[] range : new int[][] {{4, 3}, {-1, 3}, {1, 9}, {2, 1}, {3, 3}, {5, 5}, {-1, -1}}) {
      show(() -> s.substring(range[0], range[1]));
      show(() -> s.subSequence(range[0], range[1]));
    }
    show(() -> s.substring(4));
    show(() -> s.substring(0) == s);
    for (int index : new int[] {-1, 0, 2, 3}) {
      showClass(() -> s.charAt(index));
      showClass(() -> new StringBuilder(s).charAt(index));
      showClass(() -> new StringBuffer(s).charAt(index));
    }
    show(() -> s.repeat(-1));
    show(() -> s.repeat(2) + s.repeat(0));
    show(() -> "\uD83D\uDE00x\uD83D".codePoints().boxed().toList());
    show(() -> String.join("-", "a", null, "b"));
    show(() -> String.join("-", Arrays.asList(null, "a")));
    show(() -> String.join("-", List.of()));
  }

  private static void comparisons(String s) {
    for (int offset : new int[] {-1, 0, 1, 3, 4, Integer.MAX_VALUE}) {
      show(() -> s.startsWith("", offset) + " " + s.startsWith("b", offset));
      show(() -> s.regionMatches(offset, "abc", 1, 2) + " " + s.regionMatches(0, s, offset, -1));
      show(() -> s.indexOf("", offset) + " " + s.indexOf("c", offset) + s.lastIndexOf("", offset));
    }
    show(() -> s.regionMatches(1, "bc", 0, Integer.MAX_VALUE));
    String[][] pairs = {
      {"\u0131", "I"}, {"K", "\u212A"}, {"\u00DF", "SS"}, {"\u03C2", "\u03A3"}, {"_", "A"}
    };
    for (String[] pair : pairs) {
      show(() -> pair[0].equalsIgnoreCase(pair[1]) + " " + pair[0].compareToIgnoreCase(pair[1]));
      show(() -> pair[0].regionMatches(true, 0, pair[1], 0, 1));
    }
    show(() -> s.equalsIgnoreCase(null));
    for (String blank : new String[] {"", " \t\n", "\u2003", "\u00A0", " x"}) {
      show(() -> blank.isBlank());
    }
  }

  private static void cases() {
    String[] texts = {
      "stra\u00DFe",
      "\uFB01n",
      "\u0149",
      "\u01F0\u0390\u0587",
      "\u00FF\u00B5",
      "\u01C5",
      "\u0130",
      "\u03A3\u03A3",
      "a\u03A3 b\u03A3\u03A3, \u03A3",
      "\uD801\uDC28\uD801\uDC00",
      "Abc",
      "\u0416\u0436",
      "\u039F\u0394\u039F\u03A3."
    };
    for (String text : texts) {
      show(() -> text.toUpperCase(Locale.ROOT));
      show(() -> text.toLowerCase(Locale.ROOT));
    }
    show(() -> "abc".toLowerCase(Locale.ROOT) == "abc");
  }

  private static void lines() {
    String[] texts = {
      "",
      "  a\n b\n",
      "  a  \n\n   b \n  ",
      "\ta\r\n\tb",
      "a\n  b",
      "   ",
      "  a\n   b",
      "\n",
      " a\n"
    };
    for (String text : texts) {
      show(() -> text.stripIndent());
    }
    String[] escapes = {
      "a\\tb\\101\\7x\\0\\\\",
      "a\\q",
      "a\\",
      "a\\\nb\\477",
      "\\s\\\"\\'\\b\\f\\r",
      "\\\r\nx",
      "\\38"
    };
    for (String text : escapes) {
      show(() -> text.translateEscapes());
    }
  }

  private static void splits() {
    String[] patterns = {",", "", ",+", "|", "\\.", "(?=,)", "x*"};
    for (String pattern : patterns) {
      for (String text : new String[] {"a,b,,c,,", ",a", "", ",", "a.b"}) {
        show(() -> Arrays.toString(text.split(pattern)));
        show(() -> Arrays.toString(text.split(pattern, -1)) + text.split(pattern, 2).length);
      }
    }
  }

  private static void builders() {
    for (int length : new int[] {0, 2, 3, 5}) {
      StringBuilder builder = new StringBuilder("abcdef");
      builder.setLength(3);
      StringBuffer buffer = new StringBuffer("abcdef");
      buffer.setLength(3);
      show(
          () -> {
            builder.setLength(length);
            buffer.setLength(length);
            return builder.append('|').append(buffer);
          });
    }
    showClass(
        () -> {
          new StringBuilder().setLength(-1);
          return "set";
        });
    for (int index : new int[] {-1, 1, 3}) {
      showClass(
          () -> {
            StringBuilder builder = new StringBuilder("abc");
            builder.setCharAt(index, 'x');
            return builder;
          });
      showClass(() -> new StringBuilder("abc").deleteCharAt(index));
      show(() -> new StringBuilder("abc").insert(index, "x"));
    }
    String[] reversed = {"a\uD83D\uDE00b", "\uDE00\uD83D", "abc", "", "\uD83D\uD83D\uDE00\uDE00"};
    for (String text : reversed) {
      show(() -> new StringBuilder(text).reverse());
      show(() -> new StringBuffer(text).reverse());
    }
    for (int[] range : new int[][] {{1, 99}, {4, 5}, {2, 1}, {-1, 1}, {3, 3}, {1, 2}}) {
      show(() -> new StringBuilder("abc").delete(range[0], range[1]));
      show(() -> new StringBuilder("abc").replace(range[0], range[1], "xyz"));
      show(() -> new StringBuilder("abc").substring(range[0], range[1]));
      show(() -> new StringBuilder("-").append("abc", range[0], range[1]));
    }
    CharSequence none = null;
    show(() -> new StringBuilder().append(none).append(none, 1, 3).insert(0, none));
    show(() -> new StringBuilder().appendCodePoint(0x1F600).appendCodePoint('a'));
    show(() -> new StringBuilder().appendCodePoint(-1));
  }
}
