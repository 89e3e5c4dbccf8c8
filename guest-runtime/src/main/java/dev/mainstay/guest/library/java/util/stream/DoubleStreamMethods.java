package dev.mainstay.guest.library.java.util.stream;

import dev.mainstay.guest.library.Receiver;
import java.util.stream.DoubleStream;

/** Streams that are not parallel, as they may be. */
final class DoubleStreamMethods {
  private DoubleStreamMethods() {}

  public static DoubleStream parallel(@Receiver DoubleStream self) {
    return self;
  }

  public static DoubleStream sequential(@Receiver DoubleStream self) {
    return self;
  }
}
