package dev.mainstay.conformance.programs.utilities;

import java.util.Arrays;
import java.util.HexFormat;

/** java.util.HexFormat, both ways. */
public class HexFormats {
  public static void main(String[] args) {
    byte[] bytes = {0, 1, 15, 16, 127, -128, -1};
    HexFormat[] formats = {
      HexFormat.of(),
      HexFormat.of().withUpperCase(),
      HexFormat.ofDelimiter(":"),
      HexFormat.ofDelimiter(", ").withPrefix("0x").withUpperCase(),
      HexFormat.ofDelimiter("").withSuffix("h").withLowerCase(),
    };
    for (HexFormat format : formats) {
      String text = format.formatHex(bytes);
      System.out.println(text + " " + format + " " + format.formatHex(bytes, 2, 4));
      System.out.println(Arrays.equals(format.parseHex(text), bytes));
      System.out.println(format.formatHex(new StringBuilder("<"), bytes).append('>'));
      System.out.println(format.toHexDigits((byte) 0xAB) + " " + format.toHexDigits('\u00fe'));
      System.out.println(format.toHexDigits(-2L) + " " + format.toHexDigits(0xABCDEL, 3));
      System.out.println(format.equals(HexFormat.of()) + " " + format.isUpperCase());
    }
    for (String text : new String[] {"", "0", "0g", "a:b", "aB:12", "1:2:", "ab:"}) {
      for (HexFormat format : formats) {
        try {
          System.out.println(Arrays.toString(format.parseHex(text)));
        } catch (IllegalArgumentException e) {
          System.out.println("refused");
        }
      }
    }
    System.out.println(HexFormat.fromHexDigits("fFfF") + " " + HexFormat.fromHexDigits("ffffffff"));
    System.out.println(HexFormat.fromHexDigitsToLong("xx7fffffffffffffffxx", 2, 18));
    System.out.println(HexFormat.isHexDigit('g') + " " + HexFormat.isHexDigit('F'));
    System.out.println(HexFormat.isHexDigit('@') + " " + HexFormat.fromHexDigit('9'));
    try {
      HexFormat.fromHexDigits("123456789");
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage());
    }
    try {
      HexFormat.fromHexDigit('x');
    } catch (NumberFormatException e) {
      System.out.println(e.getMessage());
    }
  }
}
