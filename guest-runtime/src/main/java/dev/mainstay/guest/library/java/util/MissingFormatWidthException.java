package dev.mainstay.guest.library.java.util;

/** {@code java.util.MissingFormatWidthException}. */
public class MissingFormatWidthException extends IllegalFormatException {
  private final String s;

  public MissingFormatWidthException(String s) {
    this.s = s;
    if (s == null) {
      throw new NullPointerException();
    }
  }

  public String getFormatSpecifier() {
    return s;
  }

  @Override
  public String getMessage() {
    return s;
  }
}
