package dev.mainstay.guest.library.java.lang;

/** Numbers, read and written. */
final class DoubleMethods {
  private DoubleMethods() {}

  public static String toString(double d) {
    return DecimalWriter.of(d);
  }

  public static double parseDouble(String s) {
    return DecimalReader.read(s, 53, -1074);
  }
}
