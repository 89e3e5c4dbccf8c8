package dev.mainstay.specification.report;

import java.util.Collection;
import java.util.StringJoiner;
import java.util.TreeSet;

/** Numbers of lines as text: {@code 3 5-8}. */
final class Lines {
  private Lines() {}

  static String text(Collection<Integer> lines) {
    var text = new StringJoiner(" ");
    int first = -1;
    int last = -1;
    for (int line : new TreeSet<>(lines)) {
      if (first >= 0 && line == last + 1) {
        last = line;
        continue;
      }
      if (first >= 0) {
        text.add(range(first, last));
      }
      first = line;
      last = line;
    }
    return first < 0 ? "" : text.add(range(first, last)).toString();
  }

  private static String range(int first, int last) {
    return first == last ? Integer.toString(first) : first + "-" + last;
  }
}
