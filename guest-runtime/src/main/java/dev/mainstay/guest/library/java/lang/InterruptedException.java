package dev.mainstay.guest.library.java.lang;

/** {@code java.lang.InterruptedException}. */
@SuppressWarnings("JavaLangClash")
public class InterruptedException extends Exception {
  public InterruptedException() {}

  public InterruptedException(String s) {
    super(s);
  }
}
