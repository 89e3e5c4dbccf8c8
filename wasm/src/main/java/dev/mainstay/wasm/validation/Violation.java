package dev.mainstay.wasm.validation;

/**
 * Something in a module that is not valid.
 *
 * @param key the message's stable key, {@code invalid-code} or {@code invalid-module}
 * @param where the part of the module, such as a function with its index and name
 * @param offset where in the file that was read, in bytes, or -1 if that is not known
 * @param found what was found there
 * @param expected what would have been valid
 */
public record Violation(String key, String where, int offset, String found, String expected) {
  /** The place, for messages. */
  public String place() {
    return offset < 0 ? where : "%s at byte %d (0x%x)".formatted(where, offset, offset);
  }

  /** The message for users. */
  @Override
  public String toString() {
    return "[%s] %s: %s; expected %s".formatted(key, place(), found, expected);
  }
}
