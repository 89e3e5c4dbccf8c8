package dev.mainstay.guest.library.java.lang;

import dev.mainstay.guest.library.Receiver;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Java 11's and 12's methods of strings about lines. */
final class StringMethods {
  private StringMethods() {}

  public static Stream<String> lines(@Receiver String self) {
    return split(self).stream();
  }

  /** The lines, each without what ends it: CR LF, or one of them. */
  private static List<String> split(String text) {
    List<String> lines = new ArrayList<>();
    int length = text.length();
    for (int from = 0; from < length; ) {
      int to = from;
      while (to < length && text.charAt(to) != '\n' && text.charAt(to) != '\r') {
        to++;
      }
      lines.add(text.substring(from, to));
      from = text.startsWith("\r\n", to) ? to + 2 : to + 1;
    }
    return lines;
  }

  public static String indent(@Receiver String self, int n) {
    StringBuilder all = new StringBuilder();
    for (String line : split(self)) {
      if (n > 0) {
        all.append(" ".repeat(n)).append(line);
      } else {
        int blanks = 0;
        while (blanks < -(long) n
            && blanks < line.length()
            && Character.isWhitespace(line.charAt(blanks))) {
          blanks++;
        }
        all.append(line, blanks, line.length());
      }
      all.append('\n');
    }
    return all.toString();
  }

  public static <R> R transform(@Receiver String self, Function<? super String, ? extends R> f) {
    return f.apply(self);
  }
}
