package dev.mainstay.guest.library.java.util;

import dev.mainstay.guest.library.Receiver;
import java.util.Collection;
import java.util.stream.Stream;

/** {@code Collection.parallelStream}: one that is not parallel, as it may be. */
final class CollectionMethods {
  private CollectionMethods() {}

  public static <E> Stream<E> parallelStream(@Receiver Collection<E> self) {
    return self.stream();
  }
}
