package dev.mainstay.guest.library.java.util;

import dev.mainstay.guest.library.Receiver;
import dev.mainstay.guest.library.Thrown;
import java.util.NoSuchElementException;
import java.util.Optional;

/** What an empty {@code Optional} says. */
final class OptionalMethods {
  private OptionalMethods() {}

  @Thrown
  public static NoSuchElementException get(@Receiver Optional<?> self) {
    return new NoSuchElementException("No value present");
  }

  @Thrown
  public static NoSuchElementException orElseThrow(@Receiver Optional<?> self) {
    return new NoSuchElementException("No value present");
  }
}
