package dev.mainstay.linker.text;

import java.util.ArrayList;
import java.util.List;

/** Text in parentheses, as WebAssembly's text format has it: atoms, strings, lists. */
sealed interface SExpression {

  /** A word. */
  record Atom(String text) implements SExpression {}

  /** A string, as the bytes that it stands for, one a character. */
  record Text(String bytes) implements SExpression {}

  /** A list. */
  record ListOf(List<SExpression> items) implements SExpression {
    String head() {
      return !items.isEmpty() && items.get(0) instanceof Atom atom ? atom.text() : "";
    }
  }

  static ListOf parse(String text) {
    var parser = new Parser(text);
    parser.skip();
    return (ListOf) parser.next();
  }

  /** Reads one expression after the other. */
  final class Parser {
    private final String text;
    private int at;

    private Parser(String text) {
      this.text = text;
    }

    private void skip() {
      while (at < text.length()) {
        if (text.startsWith(";;", at)) {
          int end = text.indexOf('\n', at);
          at = end < 0 ? text.length() : end;
        } else if (Character.isWhitespace(text.charAt(at))) {
          at++;
        } else {
          return;
        }
      }
    }

    private SExpression next() {
      if (text.charAt(at) == '(') {
        at++;
        var items = new ArrayList<SExpression>();
        for (skip(); text.charAt(at) != ')'; skip()) {
          items.add(next());
        }
        at++;
        return new ListOf(items);
      }
      if (text.charAt(at) == '"') {
        return string();
      }
      int start = at;
      while (at < text.length() && " \n\t()".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      return new Atom(text.substring(start, at));
    }

    private Text string() {
      var bytes = new StringBuilder();
      for (at++; text.charAt(at) != '"'; at++) {
        if (text.charAt(at) == '\\') {
          bytes.append((char) Integer.parseInt(text.substring(at + 1, at + 3), 16));
          at += 2;
        } else {
          bytes.append(text.charAt(at));
        }
      }
      at++;
      return new Text(bytes.toString());
    }
  }
}
