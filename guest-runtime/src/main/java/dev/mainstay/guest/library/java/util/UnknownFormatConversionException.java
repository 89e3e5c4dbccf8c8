package dev.mainstay.guest.library.java.util;

/** {@code java.util.UnknownFormatConversionException}. */
public class UnknownFormatConversionException extends IllegalFormatException {
  private final String s;

  public UnknownFormatConversionException(String s) {
    this.s = s;
    if (s == null) {
      throw new NullPointerException();
    }
  }

  public String getConversion() {
    return s;
  }

  @Override
  public String getMessage() {
    return "Conversion = '" + s + "'";
  }
}
