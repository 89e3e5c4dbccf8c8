package dev.mainstay.annotations;

/**
 * WIT's {@code result<T, E>} as a value: success or failure. A side without a value is {@link
 * Void}, and its value null.
 *
 * <p>A function that returns a result may as well throw a {@link WitException}; inside other types
 * there is only this.
 */
public sealed interface Result<T, E> {
  /** Success. */
  record Ok<T, E>(T value) implements Result<T, E> {}

  /** Failure. */
  record Err<T, E>(E error) implements Result<T, E> {}

  /** Success with a value; with null for {@link Void}. */
  static <T, E> Result<T, E> ok(T value) {
    return new Ok<>(value);
  }

  /** Failure with an error; with null for {@link Void}. */
  static <T, E> Result<T, E> err(E error) {
    return new Err<>(error);
  }
}
