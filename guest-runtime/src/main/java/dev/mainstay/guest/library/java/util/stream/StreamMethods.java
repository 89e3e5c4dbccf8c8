package dev.mainstay.guest.library.java.util.stream;

import java.util.stream.Stream;

/** {@code Stream.ofNullable}. */
final class StreamMethods {
  private StreamMethods() {}

  public static <T> Stream<T> ofNullable(T t) {
    return t == null ? Stream.empty() : Stream.of(t);
  }
}
