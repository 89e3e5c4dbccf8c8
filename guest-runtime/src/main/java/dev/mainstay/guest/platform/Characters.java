package dev.mainstay.guest.platform;

/**
 * The general categories of Unicode. The library's table is packed as runs of equal categories;
 * here they stay runs, some 15 KiB, where TeaVM unpacks a byte for each of 300,000 characters.
 *
 * <p>The packed form, checked against TeaVM 0.16.0: one character for a number from 0, which stands
 * for the printable ones but the quotation mark and the backslash. Below 32: a category. From 32,
 * less 32: a category, and its count follows. 64: a category and its count follow, three digits of
 * 6 bits, the lowest first.
 */
final class Characters {
  private static final int TYPE_BITS = 5;
  private static final int TYPE_MASK = (1 << TYPE_BITS) - 1;
  private static final int LATIN_1 = 256;

  /** Where runs begin, shifted, with their categories in the lowest bits; ascending. */
  private static int[] runs;

  /** The categories of the first characters, which most programs ask for alone. */
  private static byte[] latin1;

  private Characters() {}

  /** {@code Character.getType}. */
  static int type(int codePoint) {
    if (runs == null) {
      unpack(Hidden.characters(Hidden.characterClasses()));
    }
    if (codePoint >= 0 && codePoint < LATIN_1) {
      return latin1[codePoint];
    }
    if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
      return Character.SURROGATE;
    }
    return codePoint < 0 || codePoint > Character.MAX_CODE_POINT ? 0 : search(codePoint);
  }

  /** The category of the last run that begins at the character or before. */
  private static int search(int codePoint) {
    int low = 0;
    int high = runs.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (runs[middle] >> TYPE_BITS <= codePoint) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return runs[low] & TYPE_MASK;
  }

  private static void unpack(char[] packed) {
    int count = walk(packed, null);
    int[] unpacked = new int[count];
    walk(packed, unpacked);
    runs = unpacked;
    byte[] first = new byte[LATIN_1];
    for (int i = 0; i < LATIN_1; i++) {
      first[i] = (byte) search(i);
    }
    latin1 = first;
  }

  /** Counts the runs, and writes them if there is where to; behind the last one nothing is. */
  private static int walk(char[] packed, int[] target) {
    int count = 0;
    int last = -1;
    int codePoint = 0;
    int at = 0;
    while (at <= packed.length) {
      int type = 0;
      int length = 1;
      if (at < packed.length) {
        type = digit(packed[at]);
        if (type == 64) {
          type = digit(packed[at + 1]);
          length = digit(packed[at + 2]) | digit(packed[at + 3]) << 6 | digit(packed[at + 4]) << 12;
          at += 4;
        } else if (type >= 32) {
          type -= 32;
          at++;
          length = digit(packed[at]);
        }
      }
      at++;
      if (type != last) {
        if (target != null) {
          target[count] = codePoint << TYPE_BITS | type;
        }
        count++;
        last = type;
      }
      codePoint += length;
    }
    return count;
  }

  private static int digit(char packed) {
    return packed - ' ' - (packed > '"' ? 1 : 0) - (packed > '\\' ? 1 : 0);
  }
}
