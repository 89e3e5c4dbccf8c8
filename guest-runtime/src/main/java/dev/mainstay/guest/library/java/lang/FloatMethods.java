package dev.mainstay.guest.library.java.lang;

/** Numbers, read and written. */
final class FloatMethods {
  private FloatMethods() {}

  public static String toString(float f) {
    return DecimalWriter.of(f);
  }

  public static float parseFloat(String s) {
    return (float) DecimalReader.read(s, 24, -149);
  }
}
