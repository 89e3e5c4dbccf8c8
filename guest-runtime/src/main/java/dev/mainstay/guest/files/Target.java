package dev.mainstay.guest.files;

import dev.mainstay.guest.abi.Strings;
import dev.mainstay.guest.memory.Memory;

/** What a symbolic link will say, in UTF-8. */
final class Target {
  private final byte[] text;

  Target(String text) {
    this.text = Strings.lower(text);
  }

  int address() {
    return Memory.dataOf(text);
  }

  int length() {
    return text.length;
  }

  void keep() {
    Memory.keep(text);
  }
}
