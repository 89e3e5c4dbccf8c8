package dev.mainstay.guest.library.java.util;

/** {@code java.util.DuplicateFormatFlagsException}. */
public class DuplicateFormatFlagsException extends IllegalFormatException {
  private final String f;

  public DuplicateFormatFlagsException(String f) {
    this.f = f;
    if (f == null) {
      throw new NullPointerException();
    }
  }

  public String getFlags() {
    return f;
  }

  @Override
  public String getMessage() {
    return "Flags = '" + f + "'";
  }
}
