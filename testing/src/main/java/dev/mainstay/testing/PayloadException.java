package dev.mainstay.testing;

/**
 * The payload cannot be loaded on this device, or was asked for something that it does not have.
 * The message starts with a stable key in brackets.
 */
public final class PayloadException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** A message with its key. */
  public PayloadException(String message) {
    super(message);
  }

  /** A message with its key, and what the engine said. */
  public PayloadException(String message, Throwable cause) {
    super(message, cause);
  }
}
