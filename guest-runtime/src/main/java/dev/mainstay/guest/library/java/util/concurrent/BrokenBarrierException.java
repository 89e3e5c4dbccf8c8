package dev.mainstay.guest.library.java.util.concurrent;

/** {@code java.util.concurrent.BrokenBarrierException}. */
public class BrokenBarrierException extends Exception {
  public BrokenBarrierException() {}

  public BrokenBarrierException(String message) {
    super(message);
  }
}
