package dev.mainstay.specification.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mainstay.specification.text.Expression.Atom;
import dev.mainstay.specification.text.Expression.Parenthesized;
import dev.mainstay.specification.text.Expression.Quoted;
import dev.mainstay.specification.text.Expression.Span;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the text format as far as its parentheses. Source: WebAssembly Core Specification 3.0, 6.3,
 * Lexical Format. Annotations are left out, as a reader that knows none of them may do.
 */
public final class ExpressionReader {
  private final String source;
  private int at;
  private int line = 1;

  private ExpressionReader(String source) {
    this.source = source;
  }

  /**
   * All expressions of a file.
   *
   * @throws IllegalArgumentException if parentheses, quotes or comments do not end
   */
  public static List<Expression> read(String source) {
    var reader = new ExpressionReader(source);
    var expressions = reader.until(false);
    if (reader.at < source.length()) {
      throw reader.error("a closing parenthesis too many");
    }
    return expressions;
  }

  private List<Expression> until(boolean parenthesis) {
    var expressions = new ArrayList<Expression>();
    while (true) {
      skipSpace();
      if (at == source.length()) {
        if (parenthesis) {
          throw error("a parenthesis does not end");
        }
        return expressions;
      }
      char c = source.charAt(at);
      if (c == ')') {
        return expressions;
      }
      int start = at;
      int startLine = line;
      if (c == '(') {
        at++;
        boolean annotation = peek('@');
        var elements = until(true);
        at++;
        if (!annotation) {
          expressions.add(new Parenthesized(elements, new Span(startLine, start, at)));
        }
      } else if (c == '"') {
        byte[] bytes = string();
        expressions.add(new Quoted(bytes, new Span(startLine, start, at)));
      } else {
        String text = atom();
        expressions.add(new Atom(text, new Span(startLine, start, at)));
      }
    }
  }

  private boolean peek(char c) {
    return at < source.length() && source.charAt(at) == c;
  }

  private void skipSpace() {
    while (at < source.length()) {
      char c = source.charAt(at);
      if (c == '\n') {
        line++;
        at++;
      } else if (c == ' ' || c == '\t' || c == '\r') {
        at++;
      } else if (source.startsWith(";;", at)) {
        while (at < source.length() && !peek('\n') && !peek('\r')) {
          at++;
        }
      } else if (source.startsWith("(;", at)) {
        blockComment();
      } else {
        return;
      }
    }
  }

  private void blockComment() {
    int depth = 0;
    do {
      if (source.startsWith("(;", at)) {
        depth++;
        at += 2;
      } else if (source.startsWith(";)", at)) {
        depth--;
        at += 2;
      } else if (at == source.length()) {
        throw error("a comment does not end");
      } else {
        line += peek('\n') ? 1 : 0;
        at++;
      }
    } while (depth > 0);
  }

  /** A run of characters; identifiers and annotations can have a string in them. */
  private String atom() {
    int start = at;
    while (at < source.length() && " \t\r\n()\";".indexOf(source.charAt(at)) < 0) {
      at++;
    }
    String text = source.substring(start, at);
    if (text.equals("$") && peek('"')) {
      return text + new String(string(), UTF_8);
    }
    if (text.isEmpty()) {
      // A single semicolon, which only annotations may have.
      return source.substring(at, ++at);
    }
    return text;
  }

  private byte[] string() {
    var bytes = new ByteArrayOutputStream();
    at++;
    while (!peek('"')) {
      if (at == source.length()) {
        throw error("a string does not end");
      }
      if (peek('\\')) {
        escape(bytes);
      } else {
        int code = source.codePointAt(at);
        line += code == '\n' ? 1 : 0;
        at += Character.charCount(code);
        bytes.writeBytes(Character.toString(code).getBytes(UTF_8));
      }
    }
    at++;
    return bytes.toByteArray();
  }

  private void escape(ByteArrayOutputStream bytes) {
    char c = source.charAt(at + 1);
    switch (c) {
      case 't' -> bytes.write('\t');
      case 'n' -> bytes.write('\n');
      case 'r' -> bytes.write('\r');
      case '"', '\'', '\\' -> bytes.write(c);
      case 'u' -> {
        int end = source.indexOf('}', at);
        int code = Integer.parseInt(source.substring(at + 3, end).replace("_", ""), 16);
        bytes.writeBytes(Character.toString(code).getBytes(UTF_8));
        at = end + 1;
        return;
      }
      default -> {
        bytes.write(Integer.parseInt(source.substring(at + 1, at + 3), 16));
        at += 3;
        return;
      }
    }
    at += 2;
  }

  private IllegalArgumentException error(String what) {
    return new IllegalArgumentException("line " + line + ": " + what);
  }
}
