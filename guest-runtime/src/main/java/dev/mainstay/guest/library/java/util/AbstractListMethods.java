package dev.mainstay.guest.library.java.util;

import dev.mainstay.guest.library.Receiver;
import java.util.AbstractList;
import java.util.Iterator;

/** The ways through lists. */
final class AbstractListMethods {
  private AbstractListMethods() {}

  public static <E> Iterator<E> iterator(@Receiver AbstractList<E> self) {
    return new ListIteration<>(self);
  }
}
