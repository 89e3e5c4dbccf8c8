package dev.mainstay.guest.library.java.util;

import dev.mainstay.guest.library.Receiver;
import dev.mainstay.guest.library.Thrown;
import java.util.NoSuchElementException;
import java.util.OptionalInt;

/** What an empty {@code OptionalInt} says. */
final class OptionalIntMethods {
  private OptionalIntMethods() {}

  @Thrown
  public static NoSuchElementException getAsInt(@Receiver OptionalInt self) {
    return new NoSuchElementException("No value present");
  }

  @Thrown
  public static NoSuchElementException orElseThrow(@Receiver OptionalInt self) {
    return new NoSuchElementException("No value present");
  }
}
