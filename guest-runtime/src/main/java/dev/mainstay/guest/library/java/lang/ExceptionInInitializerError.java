package dev.mainstay.guest.library.java.lang;

/** {@code java.lang.ExceptionInInitializerError}. */
@SuppressWarnings("JavaLangClash")
public class ExceptionInInitializerError extends LinkageError {
  public ExceptionInInitializerError() {
    super(null, null);
  }

  public ExceptionInInitializerError(Throwable thrown) {
    super(null, thrown);
  }

  public ExceptionInInitializerError(String message) {
    super(message, null);
  }

  /** The exception that the initializer has thrown, or null. */
  public Throwable getException() {
    return getCause();
  }
}
