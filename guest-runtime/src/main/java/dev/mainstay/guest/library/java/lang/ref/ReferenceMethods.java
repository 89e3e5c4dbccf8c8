package dev.mainstay.guest.library.java.lang.ref;

import dev.mainstay.guest.library.Receiver;
import java.lang.ref.Reference;

/** Java 9's and 16's methods of references. */
final class ReferenceMethods {
  private ReferenceMethods() {}

  public static <T> boolean refersTo(@Receiver Reference<T> self, T obj) {
    return self.get() == obj;
  }

  /** Looks at the object, so that it is not collected before; it is never this one. */
  private static final Object NOBODYS = new Object();

  public static void reachabilityFence(Object ref) {
    if (ref == NOBODYS) {
      throw new IllegalStateException();
    }
  }
}
