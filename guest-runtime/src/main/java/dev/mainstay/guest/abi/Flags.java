package dev.mainstay.guest.abi;

import java.util.EnumSet;

/** WIT's {@code flags}: a bit for each constant of an enum, 32 in a word. */
public final class Flags {
  private Flags() {}

  /** The word of that index. */
  // A flag's bit is its constant's place in the source.
  @SuppressWarnings("EnumOrdinal")
  public static int word(EnumSet<?> flags, int index) {
    int word = 0;
    for (Enum<?> flag : flags) {
      if (flag.ordinal() >> 5 == index) {
        word |= 1 << flag.ordinal();
      }
    }
    return word;
  }

  /** Adds the constants whose bits are set in the word of that index; other bits are ignored. */
  public static <E extends Enum<E>> void lift(
      EnumSet<E> flags, E[] constants, int index, int word) {
    for (int i = index * 32; i < constants.length && i < index * 32 + 32; i++) {
      if ((word & 1 << i) != 0) {
        flags.add(constants[i]);
      }
    }
  }
}
