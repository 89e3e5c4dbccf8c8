package dev.mainstay.conformance.programs.text;

/** Strings searched, compared, cut and joined. */
public class Searching {
  static int occurrences(String text, String part) {
    int count = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      count++;
    }
    return count;
  }

  static boolean palindrome(CharSequence text) {
    for (int i = 0, j = text.length() - 1; i < j; i++, j--) {
      if (text.charAt(i) != text.charAt(j)) {
        return false;
      }
    }
    return true;
  }

  public static void main(String[] args) {
    String text = "abracadabra";
    System.out.println(
        occurrences(text, "abra") + occurrences("aaaa", "aa") + occurrences(text, "x"));
    System.out.println(
        text.lastIndexOf('a')
            + " "
            + text.lastIndexOf("bra", 7)
            + " "
            + text.indexOf('c', 5)
            + " "
            + text.indexOf(""));
    System.out.println(
        text.startsWith("abr")
            + " "
            + text.startsWith("bra", 1)
            + " "
            + text.endsWith("")
            + " "
            + text.contains("dab"));
    System.out.println(
        text.replace('a', 'o') + text.replace("abra", "") + "aaa".replace("aa", "b"));
    System.out.println(
        "apple".compareTo("apricot")
            + " "
            + "a".compareTo("abc")
            + " "
            + "B".compareToIgnoreCase("a"));
    System.out.println(
        "HeLLo".equalsIgnoreCase("hEllO")
            + " "
            + "x".equals(null)
            + " "
            + "abc".contentEquals(new StringBuilder("abc")));
    System.out.println(
        "  trim me ".trim() + "|" + " strip ".strip() + "|" + "ab".repeat(3) + "|" + "".isBlank());
    System.out.println(
        String.join("/", "a", "", "b")
            + " "
            + String.valueOf(new char[] {'x', 'y'})
            + " "
            + "abc".toCharArray().length);
    System.out.println(
        palindrome("level") + " " + palindrome(new StringBuilder("abca")) + " " + palindrome(""));
    System.out.println(
        "substring".substring(3)
            + " "
            + "substring".substring(0, 3)
            + " "
            + "s".substring(1).isEmpty());
    System.out.println(
        "regionMatches".regionMatches(true, 6, "xmatch", 1, 5)
            + " "
            + "abc".regionMatches(1, "bc", 0, 3));
    CharSequence sequence = "sequence".subSequence(2, 5);
    System.out.println(
        sequence + " " + sequence.length() + " " + "q".concat("r") + " " + "%d".length());
    int hash = 0;
    for (String word : "one,two,,three,,".split(",")) {
      hash = hash * 31 + word.hashCode();
      System.out.print("[" + word + "]");
    }
    System.out.println(hash);
    System.out.println(
        "a1b22c".chars().filter(Character::isDigit).count()
            + " "
            + "xyz".indexOf("yz", 5)
            + " "
            + "xyz".indexOf('x', -5));
    System.out.println(
        "MiXed".toLowerCase() + "MiXed".toUpperCase() + "é".toUpperCase() + "İ".length());
  }
}
