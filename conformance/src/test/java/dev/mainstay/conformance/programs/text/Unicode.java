package dev.mainstay.conformance.programs.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Characters beyond ASCII: output in UTF-8, code points, surrogates, bytes and back. */
public class Unicode {
  public static void main(String[] args) {
    String s = "aé€𝄞ß\u0000z";
    System.out.println(s.replace('\0', '0'));
    System.out.println(
        s.length()
            + " "
            + s.codePointCount(0, s.length())
            + " "
            + s.codePointAt(3)
            + " "
            + s.codePointAt(4)
            + " "
            + s.offsetByCodePoints(0, 4));
    for (int i = 0; i < s.length(); i += Character.charCount(s.codePointAt(i))) {
      System.out.print(Integer.toHexString(s.codePointAt(i)) + " ");
    }
    System.out.println();
    byte[] utf8 = s.getBytes(StandardCharsets.UTF_8);
    System.out.println(Arrays.toString(utf8));
    System.out.println(new String(utf8, StandardCharsets.UTF_8).equals(s));
    System.out.println(Arrays.toString("aé".getBytes(StandardCharsets.ISO_8859_1)));
    System.out.println(new String(new byte[] {65, (byte) 0xe9}, StandardCharsets.ISO_8859_1));
    System.out.println(
        Character.isSurrogate(s.charAt(3))
            + " "
            + Character.isHighSurrogate(s.charAt(3))
            + " "
            + Character.toCodePoint(s.charAt(3), s.charAt(4)));
    System.out.println(
        new StringBuilder().appendCodePoint(0x1f600).appendCodePoint('x').length()
            + new String(Character.toChars(0x1d11e)));
    System.out.println(
        Character.isLetter('é')
            + " "
            + Character.isDigit('٣')
            + " "
            + Character.isWhitespace('\u2003')
            + " "
            + Character.isLetterOrDigit('_')
            + " "
            + Character.isUpperCase('É'));
    System.out.println(
        Character.toUpperCase('é')
            + ""
            + Character.toLowerCase('Ä')
            + Character.toUpperCase('ÿ')
            + " "
            + "strasse".toUpperCase()
            + " "
            + "ÄÖÜ".toLowerCase());
    System.out.println(
        Character.getNumericValue('7')
            + " "
            + Character.digit('f', 16)
            + " "
            + Character.digit('g', 16)
            + " "
            + Character.forDigit(11, 16));
    System.out.println("日本語".indexOf('本') + " " + "日本語".substring(1) + " " + "日本語".hashCode());
    int sum = 0;
    for (char c = 0; c < 0xffff; c += 7) {
      sum = sum * 31 + c;
    }
    System.out.println(sum);
    System.out.println("e\u0301".length() + " e\u0301");
    System.out.print('é');
    System.out.print(new char[] {'€', '\n'});
  }
}
