package dev.mainstay.guest.library.java.util;

import dev.mainstay.guest.library.Receiver;
import dev.mainstay.guest.library.Thrown;
import dev.mainstay.guest.platform.Bounds;
import dev.mainstay.guest.platform.Modifications;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.function.Consumer;

/** What array lists say of indices, and that they see when they are changed. */
@SuppressWarnings("NonApiType")
final class ArrayListMethods {
  private ArrayListMethods() {}

  @Thrown
  public static IndexOutOfBoundsException checkIndex(@Receiver ArrayList<?> self, int index) {
    return Bounds.index(index, self.size());
  }

  @Thrown
  public static IndexOutOfBoundsException checkIndexForAdd(@Receiver ArrayList<?> self, int index) {
    return Bounds.position(index, self.size());
  }

  public static <E> void forEach(@Receiver ArrayList<E> self, Consumer<? super E> action) {
    int modifications = Modifications.of(self);
    int size = self.size();
    for (int i = 0; i < size && Modifications.of(self) == modifications; i++) {
      action.accept(self.get(i));
    }
    if (Modifications.of(self) != modifications) {
      throw new ConcurrentModificationException();
    }
  }
}
