package dev.mainstay.guest.library.java.lang;

/** Numbers of their few bits, read. */
final class ShortMethods {
  private ShortMethods() {}

  public static short parseShort(String s, int radix) {
    int number = Integer.parseInt(s, radix);
    if (number != (short) number) {
      throw new NumberFormatException("Value out of range. Value:\"" + s + "\" Radix:" + radix);
    }
    return (short) number;
  }

  public static Short decode(String nm) {
    int number = Integer.decode(nm);
    if (number != (short) number) {
      throw new NumberFormatException("Value " + number + " out of range from input " + nm);
    }
    return (short) number;
  }
}
