package dev.mainstay.guest.library.java.util;

/** {@code java.util.IllegalFormatPrecisionException}. */
public class IllegalFormatPrecisionException extends IllegalFormatException {
  private final int p;

  public IllegalFormatPrecisionException(int p) {
    this.p = p;
  }

  public int getPrecision() {
    return p;
  }

  @Override
  public String getMessage() {
    return Integer.toString(p);
  }
}
