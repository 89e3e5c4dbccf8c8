package dev.mainstay.guest.library.java.lang;

import dev.mainstay.guest.library.Receiver;

/** {@code StringBuffer.compareTo}. */
final class StringBufferMethods {
  private StringBufferMethods() {}

  public static int compareTo(@Receiver StringBuffer self, StringBuffer another) {
    return CharSequenceMethods.compare(self, another);
  }
}
