package dev.mainstay.guest.library.java.lang;

import dev.mainstay.guest.library.Receiver;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Sequences compared, and their code points. */
final class CharSequenceMethods {
  private CharSequenceMethods() {}

  public static boolean isEmpty(@Receiver CharSequence self) {
    return self.length() == 0;
  }

  public static IntStream codePoints(@Receiver CharSequence self) {
    int[] all = new int[self.length()];
    int count = 0;
    for (int i = 0; i < self.length(); i += Character.charCount(all[count - 1])) {
      all[count++] = Character.codePointAt(self, i);
    }
    return Arrays.stream(Arrays.copyOf(all, count));
  }

  public static int compare(CharSequence cs1, CharSequence cs2) {
    int common = Math.min(cs1.length(), cs2.length());
    for (int i = 0; i < common; i++) {
      int difference = cs1.charAt(i) - cs2.charAt(i);
      if (difference != 0) {
        return difference;
      }
    }
    return cs1.length() - cs2.length();
  }
}
