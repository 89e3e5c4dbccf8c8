package dev.mainstay.guest.library.java.lang;

/** Numbers, read. */
final class DoubleMethods {
  private DoubleMethods() {}

  public static double parseDouble(String s) {
    return DecimalReader.read(s, 53, -1074);
  }
}
