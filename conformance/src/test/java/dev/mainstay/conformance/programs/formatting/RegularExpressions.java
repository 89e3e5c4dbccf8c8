package dev.mainstay.conformance.programs.formatting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** java.util.regex, and the methods of String that stand on it. */
public class RegularExpressions {
  static List<String> all(String regex, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(regex).matcher(text);
    while (matcher.find()) {
      found.add(matcher.start() + ":" + matcher.group());
    }
    return found;
  }

  public static void main(String[] args) {
    System.out.println(
        all("a+", "baaac aa b") + " " + all("\\d{2,3}", "1 22 333 4444") + " " + all("", "ab"));
    System.out.println(
        all("\\bw\\w*", "words with w and why") + " " + all("[^aeiou\\s]+", "vowels are out"));
    System.out.println(
        all("(?i)ABC|x.z", "abcxyzAbC") + " " + all("a.*?b", "a1b2b") + " " + all("a.*b", "a1b2b"));
    Matcher mail = Pattern.compile("(\\w+)@(\\w+)\\.(com|org)").matcher("to joe@site.org now");
    System.out.println(
        mail.find()
            + " "
            + mail.group(1)
            + " "
            + mail.group(2)
            + " "
            + mail.group(3)
            + " "
            + mail.groupCount()
            + " "
            + mail.end());
    System.out.println(
        "2024-01-15".replaceAll("(\\d+)-(\\d+)-(\\d+)", "$3.$2.$1")
            + " "
            + "a1b22".replaceFirst("\\d+", "#"));
    System.out.println(
        String.join("|", "a, b;c ,d".split("\\s*[,;]\\s*"))
            + " "
            + "x".matches("[a-z]")
            + "xy".matches("[a-z]"));
    System.out.println(
        String.join("|", "boo:and:foo".split("o", 0))
            + " "
            + String.join("|", "boo:and:foo".split("o", -1))
            + " "
            + "boo:and:foo".split(":", 2)[1]);
    System.out.println(
        all("(a)(b)?\\1", "aa aba ab")
            + " "
            + all("^\\w|\\w$", "first last")
            + " "
            + all("(?<=\\$)\\d+(?!\\d|%)", "$10 $20% 30"));
    Matcher named = Pattern.compile("(?<key>\\w+)=(?<value>\\w*)").matcher("a=1 b= c=xyz");
    StringBuilder pairs = new StringBuilder();
    while (named.find()) {
      pairs.append(named.group("key")).append("->").append(named.group("value")).append(' ');
    }
    System.out.println(pairs);
    StringBuffer replaced = new StringBuffer();
    Matcher digits = Pattern.compile("\\d").matcher("a1b2c3");
    while (digits.find()) {
      digits.appendReplacement(replaced, "<" + Integer.parseInt(digits.group()) * 2 + ">");
    }
    System.out.println(
        digits.appendTail(replaced)
            + " "
            + Pattern.quote("a.b")
            + " "
            + "a.b".replaceAll(Pattern.quote("."), "-"));
    try {
      Pattern.compile("(open");
    } catch (PatternSyntaxException e) {
      System.out.println("syntax");
    }
  }
}
