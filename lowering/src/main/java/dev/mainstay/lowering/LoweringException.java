package dev.mainstay.lowering;

/**
 * A module that cannot be lowered: what was found and where, in a sentence for the user, with a
 * stable key.
 */
public final class LoweringException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String key;

  /** A message with its key, such as {@code unsupported-instruction}. */
  public LoweringException(String key, String message) {
    super("[" + key + "] " + message);
    this.key = key;
  }

  /** The message's stable key. */
  public String key() {
    return key;
  }
}
