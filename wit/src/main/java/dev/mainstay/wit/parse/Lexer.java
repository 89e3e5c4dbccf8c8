package dev.mainstay.wit.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a file into tokens. A version is one token, made of what follows an {@code @} and begins
 * with a digit.
 */
final class Lexer {
  private static final Pattern VERSION =
      Pattern.compile(
          "[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?(\\+[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?");
  private static final Pattern WORD = Pattern.compile("%?[A-Za-z][A-Za-z0-9-]*");

  private final String file;
  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private final StringBuilder docs = new StringBuilder();
  private int at;
  private int line = 1;
  private int lineStart;

  private Lexer(String file, String text) {
    this.file = file;
    this.text = text;
  }

  /** The tokens of the text, the last one an {@link Token.Kind#END}. */
  static List<Token> tokens(String file, String text) {
    return new Lexer(file, text).run();
  }

  private List<Token> run() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        at++;
        line++;
        lineStart = at;
      } else if (Character.isWhitespace(c)) {
        at++;
      } else if (text.startsWith("//", at)) {
        lineComment();
      } else if (text.startsWith("/*", at)) {
        blockComment();
      } else {
        token(c);
      }
    }
    add(Token.Kind.END, "");
    return tokens;
  }

  private void token(char c) {
    Matcher word = WORD.matcher(text).region(at, text.length());
    Matcher version = VERSION.matcher(text).region(at, text.length());
    if (word.lookingAt()) {
      boolean isEscaped = c == '%';
      add(
          isEscaped ? Token.Kind.ESCAPED : Token.Kind.WORD,
          isEscaped ? word.group().substring(1) : word.group());
      at = word.end();
    } else if (version.lookingAt()) {
      add(Token.Kind.MARK, version.group());
      at = version.end();
    } else if (text.startsWith("->", at)) {
      add(Token.Kind.MARK, "->");
      at += 2;
    } else if ("{}()<>,;:=./@_*".indexOf(c) >= 0) {
      add(Token.Kind.MARK, String.valueOf(c));
      at++;
    } else {
      throw new WitSyntaxException(here(), "'" + c + "' has no meaning in WIT");
    }
  }

  private void lineComment() {
    int end = text.indexOf('\n', at);
    end = end < 0 ? text.length() : end;
    if (text.startsWith("///", at)) {
      String content = text.substring(at + 3, end).stripTrailing();
      docs.append(content.startsWith(" ") ? content.substring(1) : content).append('\n');
    }
    at = end;
  }

  private void blockComment() {
    int start = at;
    int depth = 0;
    do {
      if (at >= text.length()) {
        throw new WitSyntaxException(here(), "a comment is not closed");
      } else if (text.startsWith("/*", at)) {
        depth++;
        at += 2;
      } else if (text.startsWith("*/", at)) {
        depth--;
        at += 2;
      } else {
        if (text.charAt(at) == '\n') {
          line++;
          lineStart = at + 1;
        }
        at++;
      }
    } while (depth > 0);
    if (text.startsWith("/**", start) && at - start > 4) {
      for (String each : text.substring(start + 3, at - 2).lines().toList()) {
        docs.append(each.strip().replaceFirst("^\\* ?", "")).append('\n');
      }
    }
  }

  private void add(Token.Kind kind, String value) {
    tokens.add(new Token(kind, value, here(), docs.toString().strip()));
    docs.setLength(0);
  }

  private Position here() {
    return new Position(file, line, at - lineStart + 1);
  }
}
