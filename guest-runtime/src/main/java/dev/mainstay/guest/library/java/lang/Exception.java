package dev.mainstay.guest.library.java.lang;

/** {@code java.lang.Exception}; one that has only a cause has its text, which TeaVM's does not. */
@SuppressWarnings("JavaLangClash")
public class Exception extends Throwable {
  public Exception() {}

  public Exception(String message) {
    super(message);
  }

  public Exception(String message, Throwable cause) {
    super(message, cause);
  }

  public Exception(Throwable cause) {
    super(cause == null ? null : cause.toString(), cause);
  }

  protected Exception(
      String message, Throwable cause, boolean enableSuppression, boolean writableStackTrace) {
    super(message, cause, enableSuppression, writableStackTrace);
  }
}
