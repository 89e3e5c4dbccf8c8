package dev.mainstay.wit.parse;

/**
 * WIT text that is none, or not of the kind that is supported; the message begins with file, line
 * and column.
 */
public final class WitSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1;

  WitSyntaxException(Position position, String message) {
    super(position + ": " + message);
  }
}
