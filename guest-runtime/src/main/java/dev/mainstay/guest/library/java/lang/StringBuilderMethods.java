package dev.mainstay.guest.library.java.lang;

import dev.mainstay.guest.library.Receiver;

/** {@code StringBuilder.compareTo}. */
final class StringBuilderMethods {
  private StringBuilderMethods() {}

  public static int compareTo(@Receiver StringBuilder self, StringBuilder another) {
    return CharSequenceMethods.compare(self, another);
  }
}
