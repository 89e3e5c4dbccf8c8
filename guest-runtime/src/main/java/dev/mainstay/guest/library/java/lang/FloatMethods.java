package dev.mainstay.guest.library.java.lang;

/** Numbers, read. */
final class FloatMethods {
  private FloatMethods() {}

  public static float parseFloat(String s) {
    return (float) DecimalReader.read(s, 24, -149);
  }
}
