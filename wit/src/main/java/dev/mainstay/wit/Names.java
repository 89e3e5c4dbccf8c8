package dev.mainstay.wit;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * WIT's names: words joined by hyphens, each of letters of one case and digits, beginning with a
 * letter.
 */
public final class Names {
  private static final String WORD = "([a-z][a-z0-9]*|[A-Z][A-Z0-9]*)";
  private static final Pattern NAME = Pattern.compile(WORD + "(-" + WORD + ")*");

  /** Words that mean something else in WIT text, where {@code %} goes before them. */
  private static final Set<String> KEYWORDS =
      Set.of(
          "as",
          "async",
          "bool",
          "borrow",
          "char",
          "constructor",
          "enum",
          "error-context",
          "export",
          "f32",
          "f64",
          "flags",
          "from",
          "func",
          "future",
          "import",
          "include",
          "interface",
          "list",
          "map",
          "option",
          "own",
          "package",
          "record",
          "resource",
          "result",
          "s16",
          "s32",
          "s64",
          "s8",
          "static",
          "stream",
          "string",
          "tuple",
          "type",
          "u16",
          "u32",
          "u64",
          "u8",
          "use",
          "variant",
          "with",
          "world");

  private Names() {}

  /** Whether it is a name, unescaped. A keyword is one. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /** The name as WIT text has it: with {@code %} before it if it is a keyword. */
  public static String escape(String name) {
    return KEYWORDS.contains(name) ? "%" + name : name;
  }

  /**
   * A Java identifier in kebab-case: {@code onMessage} is {@code on-message}, {@code toHTTPServer}
   * {@code to-http-server}, {@code MAX_SIZE} {@code max-size}. What comes out need not be a name:
   * {@code x_1} has none.
   */
  public static String kebab(String identifier) {
    StringBuilder kebab = new StringBuilder();
    int length = identifier.length();
    for (int i = 0; i < length; i++) {
      char c = identifier.charAt(i);
      if (c == '_') {
        kebab.append('-');
        continue;
      }
      if (Character.isUpperCase(c) && i > 0 && identifier.charAt(i - 1) != '_') {
        boolean startsWord = !Character.isUpperCase(identifier.charAt(i - 1));
        boolean endsAcronym = i + 1 < length && Character.isLowerCase(identifier.charAt(i + 1));
        if (startsWord || endsAcronym) {
          kebab.append('-');
        }
      }
      kebab.append(Character.toLowerCase(c));
    }
    return kebab.toString();
  }

  static void check(String name) {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "\""
              + name
              + "\" is no WIT name: words of letters and digits, each beginning with a letter, joined by hyphens");
    }
  }
}
