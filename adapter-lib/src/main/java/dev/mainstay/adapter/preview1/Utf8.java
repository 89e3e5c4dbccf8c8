package dev.mainstay.adapter.preview1;

import org.teavm.interop.Address;

/** Text from a host that promises none. */
final class Utf8 {
  private Utf8() {}

  /**
   * Copies text, with U+FFFD in the place of each byte that belongs to no character.
   *
   * @param text what is not UTF-8 behind it, such as a 0
   * @param write whether to copy, or only to count
   * @return how many bytes the copy has
   */
  static int copy(Address text, int length, Address target, boolean write) {
    int size = 0;
    while (length > 0) {
      int count = character(text);
      if (write) {
        Address to = target.add(size);
        if (count == 0) {
          to.putByte((byte) 0xef);
          to.add(1).putByte((byte) 0xbf);
          to.add(2).putByte((byte) 0xbd);
        } else {
          Linker.copy(to, text, count);
        }
      }
      size += count == 0 ? 3 : count;
      if (count == 0) {
        count = 1;
      }
      text = text.add(count);
      length -= count;
    }
    return size;
  }

  /**
   * How many bytes the character at {@code text} has, 0 if there is none (Unicode 15, table 3-7).
   */
  private static int character(Address text) {
    int first = text.getByte();
    if (first >= 0) {
      return 1;
    }
    first &= 0xff;
    if (first < 0xc2 || first > 0xf4) {
      return 0;
    }
    int second = text.add(1).getByte() & 0xff;
    int least = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
    int most = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
    if (second < least || second > most) {
      return 0;
    }
    if (first < 0xe0) {
      return 2;
    }
    if ((text.add(2).getByte() & 0xc0) != 0x80) {
      return 0;
    }
    if (first < 0xf0) {
      return 3;
    }
    return (text.add(3).getByte() & 0xc0) == 0x80 ? 4 : 0;
  }
}
