package dev.mainstay.guest.library.java.lang;

import dev.mainstay.guest.library.Receiver;
import dev.mainstay.guest.library.Thrown;
import dev.mainstay.guest.platform.Bounds;

/**
 * What builders throw. The receiver's class is nothing that Java shows, so it is called by what it
 * is.
 */
final class AbstractStringBuilderMethods {
  private AbstractStringBuilderMethods() {}

  @Thrown
  public static IndexOutOfBoundsException charAt(@Receiver CharSequence self, int index) {
    return Bounds.character(index, self.length());
  }

  @Thrown
  public static IndexOutOfBoundsException substring(@Receiver CharSequence self, int from, int to) {
    return Bounds.start(from, to, self.length());
  }

  @Thrown
  public static IndexOutOfBoundsException delete(@Receiver CharSequence self, int start, int end) {
    return Bounds.start(start, Math.min(end, self.length()), self.length());
  }

  @Thrown
  public static IndexOutOfBoundsException replace(
      @Receiver CharSequence self, int start, int end, String str) {
    return Bounds.start(start, Math.min(end, self.length()), self.length());
  }

  @Thrown
  public static IndexOutOfBoundsException deleteCharAt(@Receiver CharSequence self, int index) {
    return Bounds.character(index, self.length());
  }

  @Thrown
  public static IndexOutOfBoundsException insert(
      @Receiver CharSequence self, int index, String string) {
    return Bounds.offset(index, self.length());
  }

  @Thrown
  public static IndexOutOfBoundsException insert(
      @Receiver CharSequence self, int index, CharSequence s, int start, int end) {
    return new IndexOutOfBoundsException(Bounds.range(start, end, s.length()));
  }
}
