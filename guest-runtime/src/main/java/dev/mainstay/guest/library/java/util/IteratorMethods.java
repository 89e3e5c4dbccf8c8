package dev.mainstay.guest.library.java.util;

import dev.mainstay.guest.library.Receiver;
import java.util.Iterator;

/** {@code Iterator.remove} of those that do without, abstract in TeaVM's library. */
final class IteratorMethods {
  private IteratorMethods() {}

  @SuppressWarnings("DoNotCallSuggester")
  public static <E> void remove(@Receiver Iterator<E> self) {
    throw new UnsupportedOperationException("remove");
  }
}
