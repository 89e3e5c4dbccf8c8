package dev.mainstay.guest.library.java.util;

/** {@code java.util.IllegalFormatFlagsException}. */
public class IllegalFormatFlagsException extends IllegalFormatException {
  private final String f;

  public IllegalFormatFlagsException(String f) {
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
