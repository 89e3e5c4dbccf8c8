package dev.mainstay.annotations;

/**
 * The error of a WIT {@code result}: a function that {@code throws X} and returns {@code T} is a
 * function that returns {@code result<T, E>}.
 *
 * <p>What {@code E} is, the subclass says: it has a constructor with one parameter of that type,
 * and a method {@code error()} that returns it. A subclass without {@code error()} has a
 * constructor without parameters, and is the error of a {@code result<T>}.
 *
 * <pre>{@code
 * final class PinException extends WitException {
 *   private final PinError error;
 *
 *   PinException(PinError error) {
 *     super(error.toString());
 *     this.error = error;
 *   }
 *
 *   PinError error() {
 *     return error;
 *   }
 * }
 * }</pre>
 */
public abstract class WitException extends Exception {
  private static final long serialVersionUID = 1;

  /** An error without a message. */
  protected WitException() {}

  /** An error with a message, which does not get to the other side. */
  protected WitException(String message) {
    super(message);
  }
}
