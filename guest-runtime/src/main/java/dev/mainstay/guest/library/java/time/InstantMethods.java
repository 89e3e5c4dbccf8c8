package dev.mainstay.guest.library.java.time;

import java.time.Instant;

/** {@code Instant.parse}, without a formatter. */
public final class InstantMethods {
  private InstantMethods() {}

  public static Instant parse(CharSequence text) {
    return new IsoInstant(text).parse();
  }
}
