package dev.mainstay.guest.library.java.lang;

/** Numbers of their few bits, read. */
final class ByteMethods {
  private ByteMethods() {}

  public static byte parseByte(String s, int radix) {
    int number = Integer.parseInt(s, radix);
    if (number != (byte) number) {
      throw new NumberFormatException("Value out of range. Value:\"" + s + "\" Radix:" + radix);
    }
    return (byte) number;
  }

  public static Byte decode(String nm) {
    int number = Integer.decode(nm);
    if (number != (byte) number) {
      throw new NumberFormatException("Value " + number + " out of range from input " + nm);
    }
    return (byte) number;
  }
}
