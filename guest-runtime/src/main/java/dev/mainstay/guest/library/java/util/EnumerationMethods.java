package dev.mainstay.guest.library.java.util;

import dev.mainstay.guest.library.Receiver;
import java.util.Enumeration;
import java.util.Iterator;

/** {@code Enumeration.asIterator}. */
final class EnumerationMethods {
  private EnumerationMethods() {}

  public static <E> Iterator<E> asIterator(@Receiver Enumeration<E> self) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return self.hasMoreElements();
      }

      @Override
      public E next() {
        return self.nextElement();
      }
    };
  }
}
