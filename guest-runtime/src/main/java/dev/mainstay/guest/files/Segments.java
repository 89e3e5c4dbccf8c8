package dev.mainstay.guest.files;

import java.util.ArrayList;
import java.util.List;

/** The names that a path consists of. */
public final class Segments {
  static final String UP = "..";

  private Segments() {}

  /** The names in a path, without empty ones and single dots. */
  static List<String> of(String path) {
    List<String> segments = new ArrayList<>();
    int from = 0;
    while (from <= path.length()) {
      int to = path.indexOf('/', from);
      if (to < 0) {
        to = path.length();
      }
      if (to > from && !(to == from + 1 && path.charAt(from) == '.')) {
        segments.add(path.substring(from, to));
      }
      from = to + 1;
    }
    return segments;
  }

  /** Without double dots, each of which takes away the name before it. */
  static List<String> withoutDots(List<String> segments) {
    List<String> plain = new ArrayList<>();
    for (String segment : segments) {
      if (!segment.equals(UP)) {
        plain.add(segment);
      } else if (!plain.isEmpty()) {
        plain.remove(plain.size() - 1);
      }
    }
    return plain;
  }

  /** The names with slashes between them. */
  public static String join(List<String> segments) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < segments.size(); i++) {
      if (i > 0) {
        path.append('/');
      }
      path.append(segments.get(i));
    }
    return path.toString();
  }
}
