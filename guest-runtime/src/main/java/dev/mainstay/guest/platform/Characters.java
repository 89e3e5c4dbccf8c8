package dev.mainstay.guest.platform;

/** The characters of a string without a copy. */
final class Characters {
  private Characters() {}

  /**
   * The string's own array; not to be written to. The compiler gives this its body: a read of the
   * field.
   */
  static native char[] of(String string);
}
