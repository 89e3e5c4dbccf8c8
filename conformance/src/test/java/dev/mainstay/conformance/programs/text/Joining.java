package dev.mainstay.conformance.programs.text;

import java.util.List;
import java.util.stream.Collectors;

/** Text made piece by piece: joins, builders, concatenation of everything, tables, wrapping. */
public class Joining {
  static String wrap(String text, int width) {
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (String word : text.split(" ")) {
      if (column > 0 && column + 1 + word.length() > width) {
        out.append('\n');
        column = 0;
      }
      if (column > 0) {
        out.append(' ');
        column++;
      }
      out.append(word);
      column += word.length();
    }
    return out.toString();
  }

  static String pad(String text, int width, boolean left) {
    StringBuilder padded = new StringBuilder(text);
    while (padded.length() < width) {
      if (left) {
        padded.insert(0, ' ');
      } else {
        padded.append(' ');
      }
    }
    return padded.toString();
  }

  static String json(Object value) {
    if (value instanceof String s) {
      StringBuilder text = new StringBuilder("\"");
      for (char c : s.toCharArray()) {
        switch (c) {
          case '"', '\\' -> text.append('\\').append(c);
          case '\n' -> text.append("\\n");
          default ->
              text.append(
                  c < ' '
                      ? "\\u00" + (c < 16 ? "0" : "") + Integer.toHexString(c)
                      : String.valueOf(c));
        }
      }
      return text.append('"').toString();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Joining::json).collect(Collectors.joining(",", "[", "]"));
    }
    return String.valueOf(value);
  }

  /** Constants with the characters that stand for operands where the compiler writes them down. */
  static void controls(int i, short s, char c, double d, Object o, String none) {
    System.out.println(
        ("\1" + i + "a\1b\2" + s + c + "\2\2" + d).replace('\1', '<').replace('\2', '>'));
    System.out.println((o + "\1" + none + "\2").replace('\1', '<').replace('\2', '>'));
    String text = "\2" + i;
    text += "\1" + (byte) s + true + 1.5f + 1L + "plain";
    System.out.println(text.length() + " " + (int) text.charAt(0) + text.substring(1, 2));
  }

  public static void main(String[] args) {
    controls(7, (short) -300, 'c', 0.5, List.of("x"), null);
    System.out.println(
        String.join(", ", List.of("a", "b", "")) + " " + String.join("-") + String.join("-", "c"));
    System.out.println(wrap("the quick brown fox jumps over the lazy dog again and again", 16));
    for (int i = 1; i < 1000; i *= 7) {
      System.out.println(
          pad("" + i, 5, true)
              + "|"
              + pad(Integer.toBinaryString(i), 10, false)
              + "|"
              + pad(Integer.toHexString(-i), 10, true));
    }
    System.out.println(json(List.of("a\"b\\c\n\u0007", 1, List.of(), true, List.of(List.of("x")))));
    String all = "";
    all += 'c';
    all += 1;
    all += 2L;
    all += 1.5f;
    all += 2.25;
    all += true;
    all += null;
    all += new char[0].length;
    all += List.of(1);
    System.out.println(all);
    StringBuilder builder = new StringBuilder(2);
    for (int i = 0; i < 100; i++) {
      builder.append(i % 10);
      if (i % 9 == 0) {
        builder.insert(i / 2, '-');
      }
      if (i % 13 == 0) {
        builder.deleteCharAt(builder.length() / 3);
      }
    }
    builder.replace(3, 20, "<>").delete(50, 60).setCharAt(0, '#');
    System.out.println(
        builder
            + " "
            + builder.indexOf("-")
            + " "
            + builder.lastIndexOf("-")
            + " "
            + builder.charAt(7));
    System.out.println(new StringBuilder("stressed").reverse());
  }
}
