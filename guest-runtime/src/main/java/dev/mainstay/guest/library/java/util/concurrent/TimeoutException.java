package dev.mainstay.guest.library.java.util.concurrent;

/** {@code java.util.concurrent.TimeoutException}. */
public class TimeoutException extends Exception {
  public TimeoutException() {}

  public TimeoutException(String message) {
    super(message);
  }
}
