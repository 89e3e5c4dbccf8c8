package dev.mainstay.guest.library.java.util;

import dev.mainstay.guest.library.Receiver;
import dev.mainstay.guest.library.Thrown;
import java.util.NoSuchElementException;
import java.util.OptionalLong;

/** What an empty {@code OptionalLong} says. */
final class OptionalLongMethods {
  private OptionalLongMethods() {}

  @Thrown
  public static NoSuchElementException getAsLong(@Receiver OptionalLong self) {
    return new NoSuchElementException("No value present");
  }

  @Thrown
  public static NoSuchElementException orElseThrow(@Receiver OptionalLong self) {
    return new NoSuchElementException("No value present");
  }
}
