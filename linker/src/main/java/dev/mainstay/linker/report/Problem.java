package dev.mainstay.linker.report;

import org.jspecify.annotations.Nullable;

/**
 * One reason why a module cannot be linked, for the person who wants it linked.
 *
 * @param key the message's stable key, such as {@code unknown-import}
 * @param what what was found
 * @param where who is concerned, such as a chain of calls; null where that is the whole module
 * @param expected what would have been right; null where {@code what} says it
 * @param advice what can be done; null where nothing but the obvious can
 */
public record Problem(
    String key,
    String what,
    @Nullable String where,
    @Nullable String expected,
    @Nullable String advice) {

  /** A problem of the whole module. */
  public static Problem of(String key, String what, @Nullable String advice) {
    return new Problem(key, what, null, null, advice);
  }

  /** All parts, one a line, the key in brackets. */
  @Override
  public String toString() {
    var text = new StringBuilder("[").append(key).append("] ").append(what);
    line(text, "where", where);
    line(text, "expected", expected);
    line(text, "to do", advice);
    return text.toString();
  }

  private static void line(StringBuilder text, String label, @Nullable String content) {
    if (content != null) {
      text.append("\n  ").append(label).append(": ").append(content);
    }
  }
}
