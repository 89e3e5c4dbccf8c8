package dev.mainstay.guest.abi;

import dev.mainstay.guest.memory.Arena;
import dev.mainstay.guest.memory.Trap;

/** WIT's {@code string} in memory: UTF-8, an address and a length in bytes. */
public final class Strings {
  private Strings() {}

  /**
   * The string's bytes in UTF-8; an unpaired surrogate, which UTF-8 cannot express, becomes U+FFFD.
   */
  public static byte[] lower(String text) {
    byte[] bytes = new byte[Utf8.length(text)];
    Utf8.encode(text, bytes);
    return bytes;
  }

  /**
   * The string at {@code address}, {@code length} bytes long, whose block is garbage afterwards.
   * Traps if it is not UTF-8.
   */
  public static String lift(int address, int length) {
    if (length == 0) {
      return "";
    }
    byte[] bytes = Arena.takeAtLeast(address, length);
    char[] chars = new char[length];
    int count = Utf8.decode(bytes, length, chars);
    if (count < 0) {
      Trap.invalidValue();
    }
    return new String(chars, 0, count);
  }
}
