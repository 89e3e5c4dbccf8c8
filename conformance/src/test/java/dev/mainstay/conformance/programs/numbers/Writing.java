package dev.mainstay.conformance.programs.numbers;

import java.util.Random;

/**
 * Numbers with a fraction, written. Where all versions of Java write the same, the text; where
 * older ones write a digit too many, that it is read as the number again.
 */
public class Writing {
  private static final double[] EDGES = {
    0.0,
    -0.0,
    0.001,
    0.00099,
    1e7,
    9999999.5,
    1e-5,
    100,
    4.9e-324,
    1.5e-323,
    Double.MIN_NORMAL,
    Double.MAX_VALUE,
    Double.NaN,
    Double.NEGATIVE_INFINITY,
    1e21,
    0.1 + 0.2,
    1 / 3.0,
    4503599627370497.5,
    -1e-300,
    5e-324 * 3,
    1e22
  };

  public static void main(String[] args) {
    for (double value : EDGES) {
      StringBuilder text = new StringBuilder("<>");
      text.insert(1, value).append(' ').append((float) value);
      System.out.println(text + " " + value + " " + Double.valueOf(value) + " " + (float) value);
    }
    StringBuffer buffer = new StringBuffer();
    System.out.println(buffer.append(1.5).insert(0, 2.5f).append(0.1f).insert(3, -1e-7));
    for (int i = 0; i < 60; i++) {
      System.out.println(
          i * 0.1
              + " "
              + i / 7.0
              + " "
              + Math.sqrt(i)
              + " "
              + i * 1e17
              + " "
              + i * 1e-9
              + " "
              + i / 3f);
    }
    Random random = new Random(7);
    int wrong = 0;
    int longest = 0;
    for (int i = 0; i < 150; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      float small = Float.intBitsToFloat(random.nextInt());
      String text = Double.toString(value);
      longest = Math.max(longest, text.length());
      if (Double.compare(Double.parseDouble(text), value) != 0
          || Float.compare(Float.parseFloat(Float.toString(small)), small) != 0) {
        wrong++;
      }
    }
    System.out.println(wrong + " " + (longest <= 24));
  }
}
