package dev.mainstay.processor.declare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Javadoc as Markdown, which WIT's comments are: line by line, so that a comment that was Markdown
 * once is the same again.
 */
final class Comments {
  private static final Pattern PARAMETER = Pattern.compile("@param\\s+(\\S+)\\s*(.*)");
  private static final Pattern LIST = Pattern.compile("</?ul>");
  private static final Pattern HEADING = Pattern.compile("<b>(.*)</b>");
  private static final Pattern CODE = Pattern.compile("\\{@code ([^}]*)}|<code>(.*?)</code>");
  private static final Pattern INLINE_TAG =
      Pattern.compile("\\{@(?:literal|link|linkplain) ([^}]*)}");
  private static final Pattern URL = Pattern.compile("<a href=\"([^\"]*)\">\\1</a>");
  private static final Pattern OPEN_FENCE = Pattern.compile("<pre(?: class=\"([^\"]*)\")?>");
  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z]+>");

  private Comments() {}

  /** What stands before the first block tag. */
  static String description(String comment) {
    List<String> lines = new ArrayList<>();
    for (String line : comment.lines().toList()) {
      if (line.strip().startsWith("@")) {
        break;
      }
      lines.add(line.startsWith(" ") ? line.substring(1) : line);
    }
    return markdown(lines);
  }

  /** What the block tags {@code @param} say, by the names that they are about. */
  static Map<String, String> parameters(String comment) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    List<String> current = new ArrayList<>();
    for (String line : comment.lines().toList()) {
      Matcher parameter = PARAMETER.matcher(line.strip());
      if (parameter.matches()) {
        current = new ArrayList<>(List.of(parameter.group(2)));
        found.put(parameter.group(1), current);
      } else if (line.strip().startsWith("@")) {
        current = new ArrayList<>();
      } else {
        current.add(line.replaceFirst("^ {0,5}", ""));
      }
    }
    Map<String, String> docs = new LinkedHashMap<>();
    found.forEach((name, lines) -> docs.put(name, markdown(lines)));
    return docs;
  }

  private static String markdown(List<String> lines) {
    List<String> markdown = new ArrayList<>();
    lines.forEach(line -> markdown.add(markdown(line.stripTrailing())));
    return String.join("\n", markdown).strip();
  }

  private static String markdown(String line) {
    Matcher fence = OPEN_FENCE.matcher(line);
    if (fence.matches()) {
      return "```" + (fence.group(1) == null ? "" : fence.group(1));
    } else if (line.equals("</pre>")) {
      return "```";
    }
    String text = line.startsWith("<p>") ? line.substring("<p>".length()) : line;
    text = LIST.matcher(text).replaceAll("");
    text = text.startsWith("<li>") ? "- " + text.substring("<li>".length()) : text;
    Matcher heading = HEADING.matcher(text);
    text = heading.matches() ? "# " + heading.group(1) : text;
    text = INLINE_TAG.matcher(text).replaceAll("$1");
    text = CODE.matcher(text).replaceAll(code -> Matcher.quoteReplacement(span(code)));
    text = URL.matcher(text).replaceAll("&lt;$1&gt;");
    text = TAG.matcher(text).replaceAll("");
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#64;", "@")
        .replace("&#47;", "/")
        .replace("&#92;", "\\")
        .replace("&#123;", "{")
        .replace("&#125;", "}")
        .replace("&amp;", "&");
  }

  /** Code in backticks, escaped as the text around it is. */
  private static String span(MatchResult code) {
    String content =
        code.group(1) == null
            ? code.group(2)
            : code.group(1).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return "`" + content + "`";
  }
}
