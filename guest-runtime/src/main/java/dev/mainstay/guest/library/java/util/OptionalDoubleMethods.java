package dev.mainstay.guest.library.java.util;

import dev.mainstay.guest.library.Receiver;
import dev.mainstay.guest.library.Thrown;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;

/** What an empty {@code OptionalDouble} says. */
final class OptionalDoubleMethods {
  private OptionalDoubleMethods() {}

  @Thrown
  public static NoSuchElementException getAsDouble(@Receiver OptionalDouble self) {
    return new NoSuchElementException("No value present");
  }

  @Thrown
  public static NoSuchElementException orElseThrow(@Receiver OptionalDouble self) {
    return new NoSuchElementException("No value present");
  }
}
