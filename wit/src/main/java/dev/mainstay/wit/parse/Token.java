package dev.mainstay.wit.parse;

/**
 * A word or a mark of the text.
 *
 * @param docs the comment before it, as lines; empty if there is none
 */
record Token(Kind kind, String text, Position position, String docs) {
  enum Kind {
    /** A name or keyword. */
    WORD,
    /** A name that was escaped, and so is no keyword; without the escape. */
    ESCAPED,
    /** A mark such as {@code ->}; also a part of a version. */
    MARK,
    END
  }

  boolean is(String text) {
    return kind != Kind.ESCAPED && kind != Kind.END && this.text.equals(text);
  }

  boolean isName() {
    return kind == Kind.WORD || kind == Kind.ESCAPED;
  }

  @Override
  public String toString() {
    return kind == Kind.END ? "the end of the file" : "\"" + text + "\"";
  }
}
