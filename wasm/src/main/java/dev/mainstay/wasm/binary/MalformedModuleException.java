package dev.mainstay.wasm.binary;

/**
 * Bytes that are not a core module, or not one that can be read: what was found, where, and what
 * was expected there.
 */
public final class MalformedModuleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final int offset;

  MalformedModuleException(int offset, String place, String found, String expected) {
    this("malformed", offset, place, found, expected);
  }

  private MalformedModuleException(
      String key, int offset, String place, String found, String expected) {
    super(
        "[%s] %s at byte %d (0x%x)%s; expected %s"
            .formatted(
                key, found, offset, offset, place.isEmpty() ? "" : ", in " + place, expected));
    this.key = key;
    this.offset = offset;
  }

  /** For what a module may have, but not as much of it. */
  static MalformedModuleException tooLarge(int offset, String place, String found, String most) {
    return new MalformedModuleException("too-large", offset, place, found, "at most " + most);
  }

  /** The message's stable key: {@code malformed}, or {@code too-large} for what we limit. */
  public String key() {
    return key;
  }

  /** Where in the file the problem begins, in bytes. */
  public int offset() {
    return offset;
  }
}
