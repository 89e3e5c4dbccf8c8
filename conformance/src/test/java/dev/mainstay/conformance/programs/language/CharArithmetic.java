package dev.mainstay.conformance.programs.language;

/** char as a number: promotion, wrap around, comparison, casts. */
public class CharArithmetic {
  static String caesar(String text, int by) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c >= 'a' && c <= 'z') {
        chars[i] = (char) ('a' + Math.floorMod(c - 'a' + by, 26));
      } else if (c >= 'A' && c <= 'Z') {
        chars[i] -= 'A';
        chars[i] += by + 26;
        chars[i] %= 26;
        chars[i] += 'A';
      }
    }
    return new String(chars);
  }

  static int digits(String text) {
    int value = 0;
    for (char c : text.toCharArray()) {
      value = value * 10 + c - '0';
    }
    return value;
  }

  public static void main(String[] args) {
    System.out.println(caesar("Hello, World", 3) + " " + caesar(caesar("Hello, World", 3), -3));
    System.out.println(digits("40213") + 1);
    char c = 'a';
    c++;
    c += 1;
    System.out.println(c + 1);
    System.out.println((char) (c + 1));
    System.out.println("" + c + 1 + 'x' + (char) 66);
    System.out.println('a' + 'b' + "c" + 'd' + 'e');
    char zero = 0;
    zero--;
    System.out.println((int) zero + " " + (short) zero + " " + (byte) zero + " " + (zero >> 4));
    System.out.println((char) -1 == '\uffff' ? "same" : "different");
    System.out.println((int) (char) 65601 + " " + (int) (char) -65471.9 + " " + (int) (char) 3e9f);
    System.out.println((char) (byte) 200 == '\uffc8');
    System.out.println('z' - 'a' + ('a' < 98 ? 1 : 0) + ('\u00e9' > 200 ? 2 : 0));
    boolean[] seen = new boolean[128];
    int different = 0;
    for (char letter : "mississippi".toCharArray()) {
      if (!seen[letter]) {
        seen[letter] = true;
        different++;
      }
    }
    System.out.println(different);
    int hash = 0;
    for (char letter = 'a'; letter <= 'z'; letter++) {
      hash = 31 * hash + letter;
    }
    System.out.println(hash + " " + "abcdefghijklmnopqrstuvwxyz".hashCode());
    final char constant = 'a' + 1;
    byte small = 'c' - 'a';
    System.out.println(
        constant + " " + small + " " + (true ? 'x' : 0) + (true ? 'x' : small) + (false ? 1 : 'y'));
    int code = 'y';
    System.out.println(true ? 'x' : code);
  }
}
