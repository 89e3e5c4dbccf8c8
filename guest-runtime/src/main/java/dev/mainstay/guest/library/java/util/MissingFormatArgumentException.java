package dev.mainstay.guest.library.java.util;

/** {@code java.util.MissingFormatArgumentException}. */
public class MissingFormatArgumentException extends IllegalFormatException {
  private final String s;

  public MissingFormatArgumentException(String s) {
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
    return "Format specifier '" + s + "'";
  }
}
