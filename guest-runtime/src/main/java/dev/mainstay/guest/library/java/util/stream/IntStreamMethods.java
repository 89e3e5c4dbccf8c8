package dev.mainstay.guest.library.java.util.stream;

import dev.mainstay.guest.library.Receiver;
import java.util.stream.IntStream;

/** Streams that are not parallel, as they may be. */
final class IntStreamMethods {
  private IntStreamMethods() {}

  public static IntStream parallel(@Receiver IntStream self) {
    return self;
  }

  public static IntStream sequential(@Receiver IntStream self) {
    return self;
  }
}
