package dev.mainstay.guest.library.java.util.stream;

import dev.mainstay.guest.library.Receiver;
import java.util.stream.LongStream;

/** Streams that are not parallel, as they may be. */
final class LongStreamMethods {
  private LongStreamMethods() {}

  public static LongStream parallel(@Receiver LongStream self) {
    return self;
  }

  public static LongStream sequential(@Receiver LongStream self) {
    return self;
  }
}
