package dev.mainstay.guest.library.java.lang;

/** {@code CharSequence.compare}. */
final class CharSequenceMethods {
  private CharSequenceMethods() {}

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
