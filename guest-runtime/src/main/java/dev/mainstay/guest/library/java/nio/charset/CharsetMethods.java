package dev.mainstay.guest.library.java.nio.charset;

import java.nio.charset.Charset;
import java.nio.charset.UnsupportedCharsetException;

/** {@code Charset.isSupported}. */
final class CharsetMethods {
  private CharsetMethods() {}

  public static boolean isSupported(String charsetName) {
    try {
      Charset.forName(charsetName);
      return true;
    } catch (UnsupportedCharsetException e) {
      return false;
    }
  }
}
