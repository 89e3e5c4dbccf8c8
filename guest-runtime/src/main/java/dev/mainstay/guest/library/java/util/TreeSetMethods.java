package dev.mainstay.guest.library.java.util;

import dev.mainstay.guest.library.Receiver;
import java.util.NavigableSet;

/** {@code TreeSet.subSet}: TeaVM's takes the first and leaves the last out, whatever it is told. */
final class TreeSetMethods {
  private TreeSetMethods() {}

  public static <E> NavigableSet<E> subSet(
      @Receiver NavigableSet<E> self,
      E fromElement,
      boolean fromInclusive,
      E toElement,
      boolean toInclusive) {
    return self.tailSet(fromElement, fromInclusive).headSet(toElement, toInclusive);
  }
}
