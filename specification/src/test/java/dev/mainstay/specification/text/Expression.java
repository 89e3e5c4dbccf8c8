package dev.mainstay.specification.text;

import java.util.List;

/** A piece of the text format: what stands between parentheses, in quotes, or alone. */
public sealed interface Expression {
  /** Where it stands in the file. */
  Span span();

  /**
   * A place in a file.
   *
   * @param line the line of its first character, from 1
   * @param start the offset of its first character
   * @param end the offset behind its last one
   */
  record Span(int line, int start, int end) {}

  /** A keyword, number or identifier. */
  record Atom(String text, Span span) implements Expression {}

  /** A string, with its escapes resolved. */
  record Quoted(byte[] bytes, Span span) implements Expression {
    /** The string as text. */
    public String text() {
      return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  /** A list in parentheses, without the annotations in it. */
  record Parenthesized(List<Expression> elements, Span span) implements Expression {
    public Parenthesized {
      elements = List.copyOf(elements);
    }

    /** The keyword at its beginning, or the empty string. */
    public String head() {
      return !elements.isEmpty() && elements.get(0) instanceof Atom atom ? atom.text() : "";
    }
  }
}
