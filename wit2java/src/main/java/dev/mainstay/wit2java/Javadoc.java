package dev.mainstay.wit2java;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * WIT's comments, which are Markdown, as the text of Javadoc comments: line by line, so that the
 * processor can turn them back.
 */
final class Javadoc {
  private static final Pattern SPAN = Pattern.compile("`([^`]+)`|<(https?://[^<>\\s]+)>");
  private static final Pattern SIMPLE_CODE = Pattern.compile("[^{}*\\\\@]+");
  private static final Pattern HEADING = Pattern.compile("# (\\S.*)");

  private final List<String> lines = new ArrayList<>();
  private boolean isFenced;
  private boolean isListed;
  private boolean isAfterBlank;

  private Javadoc() {}

  /** The comment's text, without comment marks; empty if there is none. */
  static String of(String docs) {
    Javadoc javadoc = new Javadoc();
    if (!docs.isEmpty()) {
      docs.lines().forEach(javadoc::line);
      javadoc.endList();
    }
    return String.join("\n", javadoc.lines);
  }

  /** The same as a block tag: lines behind the first are indented. */
  static String tag(String tag, String docs) {
    return tag + " " + of(docs).replace("\n", "\n    ");
  }

  private void line(String line) {
    if (line.startsWith("```")) {
      endList();
      String language = line.substring(3).strip();
      lines.add(
          isFenced ? "</pre>" : language.isEmpty() ? "<pre>" : "<pre class=\"" + language + "\">");
      isFenced = !isFenced;
    } else if (isFenced) {
      lines.add(escaped(line));
    } else if (line.isBlank()) {
      endList();
      lines.add("");
    } else if (line.startsWith("- ")) {
      lines.add((isListed ? "<li>" : "<ul><li>") + text(line.substring(2)));
      isListed = true;
    } else {
      Matcher heading = HEADING.matcher(line);
      String text = heading.matches() ? "<b>" + text(heading.group(1)) + "</b>" : text(line);
      lines.add(isAfterBlank && !isListed ? "<p>" + text : text);
    }
    isAfterBlank = line.isBlank();
  }

  private void endList() {
    if (isListed) {
      int last = lines.size() - 1;
      lines.set(last, lines.get(last) + "</ul>");
      isListed = false;
    }
  }

  private static String text(String line) {
    StringBuilder text = new StringBuilder();
    Matcher span = SPAN.matcher(line);
    int at = 0;
    while (span.find()) {
      text.append(escaped(line.substring(at, span.start())));
      if (span.group(2) != null) {
        String url = escaped(span.group(2));
        text.append("<a href=\"").append(url).append("\">").append(url).append("</a>");
      } else if (SIMPLE_CODE.matcher(span.group(1)).matches()) {
        text.append("{@code ").append(span.group(1)).append('}');
      } else {
        text.append("<code>").append(escaped(span.group(1))).append("</code>");
      }
      at = span.end();
    }
    return text.append(escaped(line.substring(at))).toString();
  }

  /** Nothing in it is a tag, ends the comment, or is an escape of Java's. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;")
        .replace("*/", "*&#47;")
        .replace("\\", "&#92;")
        .replace("{", "&#123;")
        .replace("}", "&#125;");
  }
}
