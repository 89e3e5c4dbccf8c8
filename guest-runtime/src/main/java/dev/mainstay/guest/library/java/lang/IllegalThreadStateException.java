package dev.mainstay.guest.library.java.lang;

/** {@code java.lang.IllegalThreadStateException}. */
@SuppressWarnings("JavaLangClash")
public class IllegalThreadStateException extends IllegalArgumentException {
  public IllegalThreadStateException() {}

  public IllegalThreadStateException(String message) {
    super(message);
  }
}
