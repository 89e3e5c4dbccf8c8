package dev.mainstay.guest.library.java.util;

import dev.mainstay.guest.library.Receiver;
import dev.mainstay.guest.library.Thrown;
import dev.mainstay.guest.platform.Bounds;
import java.util.LinkedList;

/** What linked lists say of indices. */
@SuppressWarnings("NonApiType")
final class LinkedListMethods {
  private LinkedListMethods() {}

  @Thrown
  public static IndexOutOfBoundsException listIterator(@Receiver LinkedList<?> self, int index) {
    return Bounds.position(index, self.size());
  }
}
