package dev.mainstay.wasm.binary;

/**
 * Bytes that are not a core module, or not one that can be read: what was found, where, and what
 * was expected there.
 */
public final class MalformedModuleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int offset;

  MalformedModuleException(int offset, String place, String found, String expected) {
    super(
        "[malformed] %s at byte %d (0x%x)%s; expected %s"
            .formatted(found, offset, offset, place.isEmpty() ? "" : ", in " + place, expected));
    this.offset = offset;
  }

  /** Where in the file the problem begins, in bytes. */
  public int offset() {
    return offset;
  }
}
