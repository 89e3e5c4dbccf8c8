package dev.mainstay.guest.library.java.util;

import dev.mainstay.guest.library.Receiver;
import dev.mainstay.guest.library.Thrown;
import dev.mainstay.guest.platform.Bounds;
import java.util.AbstractSequentialList;
import java.util.ListIterator;

/** Elements by their index, where there is one. */
final class AbstractSequentialListMethods {
  private AbstractSequentialListMethods() {}

  public static <E> E get(@Receiver AbstractSequentialList<E> self, int index) {
    return at(self, index).next();
  }

  public static <E> E set(@Receiver AbstractSequentialList<E> self, int index, E element) {
    ListIterator<E> iterator = at(self, index);
    E before = iterator.next();
    iterator.set(element);
    return before;
  }

  public static <E> E remove(@Receiver AbstractSequentialList<E> self, int index) {
    ListIterator<E> iterator = at(self, index);
    E before = iterator.next();
    iterator.remove();
    return before;
  }

  @Thrown
  public static <E> IndexOutOfBoundsException add(
      @Receiver AbstractSequentialList<E> self, int index, E element) {
    return Bounds.position(index, self.size());
  }

  private static <E> ListIterator<E> at(AbstractSequentialList<E> list, int index) {
    if (index < 0 || index >= list.size()) {
      throw Bounds.position(index, list.size());
    }
    return list.listIterator(index);
  }
}
