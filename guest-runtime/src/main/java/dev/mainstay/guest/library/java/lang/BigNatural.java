package dev.mainstay.guest.library.java.lang;

/** A whole number from zero on, in a room of fixed size, that {@link DecimalWriter} counts with. */
final class BigNatural {
  private static final long WORD = 0xffff_ffffL;

  /** From the lowest on. */
  private final int[] words;

  /** How many are in use: the highest of them is not 0. */
  private int length;

  BigNatural(int room, long value) {
    words = new int[room];
    words[0] = (int) value;
    words[1] = (int) (value >>> 32);
    length = 2;
    trim();
  }

  private void trim() {
    while (length > 0 && words[length - 1] == 0) {
      length--;
    }
  }

  /** Multiplies by a power of two. */
  BigNatural shift(int bits) {
    int skipped = bits >>> 5;
    int rest = bits & 31;
    for (int i = length; i >= 0; i--) {
      int high = i == length ? 0 : words[i] << rest;
      int low = i == 0 || rest == 0 ? 0 : words[i - 1] >>> (32 - rest);
      if ((high | low) != 0 || i + skipped < words.length) {
        words[i + skipped] = high | low;
      }
    }
    for (int i = 0; i < skipped; i++) {
      words[i] = 0;
    }
    length = Math.min(length + skipped + 1, words.length);
    trim();
    return this;
  }

  void timesTen() {
    times(10);
  }

  void timesTenTo(int exponent) {
    int rest = exponent;
    for (; rest >= 9; rest -= 9) {
      times(1_000_000_000);
    }
    for (; rest > 0; rest--) {
      times(10);
    }
  }

  private void times(int factor) {
    long carry = 0;
    for (int i = 0; i < length; i++) {
      long product = (words[i] & WORD) * factor + carry;
      words[i] = (int) product;
      carry = product >>> 32;
    }
    if (carry != 0) {
      words[length++] = (int) carry;
    }
  }

  /** Takes away what is not larger. */
  void subtract(BigNatural other) {
    long borrow = 0;
    for (int i = 0; i < length; i++) {
      long difference = (words[i] & WORD) - (i < other.length ? other.words[i] & WORD : 0) + borrow;
      words[i] = (int) difference;
      borrow = difference >> 32;
    }
    trim();
  }

  int compareTo(BigNatural other) {
    if (length != other.length) {
      return Integer.compare(length, other.length);
    }
    for (int i = length - 1; i >= 0; i--) {
      if (words[i] != other.words[i]) {
        return Integer.compareUnsigned(words[i], other.words[i]);
      }
    }
    return 0;
  }

  /** Compares this and an addend together with another number, without adding them up. */
  int compareToRest(BigNatural addend, BigNatural other) {
    // From above: how much of the other is left for the words below, 0, 1 or more words.
    long left = 0;
    for (int i = Math.max(Math.max(length, addend.length), other.length) - 1; i >= 0; i--) {
      left = (left << 32) + other.word(i) - word(i) - addend.word(i);
      if (left < 0) {
        return 1;
      }
      if (left > 2) {
        return -1;
      }
    }
    return left == 0 ? 0 : -1;
  }

  private long word(int i) {
    return i < length ? words[i] & WORD : 0;
  }
}
