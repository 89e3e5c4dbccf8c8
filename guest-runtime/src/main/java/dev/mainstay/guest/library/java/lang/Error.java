package dev.mainstay.guest.library.java.lang;

/** {@code java.lang.Error}; one that has only a cause has its text, which TeaVM's does not. */
@SuppressWarnings("JavaLangClash")
public class Error extends Throwable {
  public Error() {}

  public Error(String message) {
    super(message);
  }

  public Error(String message, Throwable cause) {
    super(message, cause);
  }

  public Error(Throwable cause) {
    super(cause == null ? null : cause.toString(), cause);
  }

  protected Error(
      String message, Throwable cause, boolean enableSuppression, boolean writableStackTrace) {
    super(message, cause, enableSuppression, writableStackTrace);
  }
}
