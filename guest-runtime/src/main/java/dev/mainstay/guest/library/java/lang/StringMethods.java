package dev.mainstay.guest.library.java.lang;

import dev.mainstay.guest.library.Receiver;
import dev.mainstay.guest.library.Thrown;
import dev.mainstay.guest.platform.Bounds;
import dev.mainstay.guest.platform.Strings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What strings of TeaVM's lack, or do otherwise than Java's. */
final class StringMethods {
  private StringMethods() {}

  public static Stream<String> lines(@Receiver String self) {
    return split(self).stream();
  }

  /** The lines, each without what ends it: CR LF, or one of them. */
  private static List<String> split(String text) {
    List<String> lines = new ArrayList<>();
    int length = text.length();
    for (int from = 0; from < length; ) {
      int to = from;
      while (to < length && text.charAt(to) != '\n' && text.charAt(to) != '\r') {
        to++;
      }
      lines.add(text.substring(from, to));
      from = text.startsWith("\r\n", to) ? to + 2 : to + 1;
    }
    return lines;
  }

  public static String indent(@Receiver String self, int n) {
    StringBuilder all = new StringBuilder();
    for (String line : split(self)) {
      if (n > 0) {
        all.append(" ".repeat(n)).append(line);
      } else {
        int blanks = 0;
        while (blanks < -(long) n
            && blanks < line.length()
            && Character.isWhitespace(line.charAt(blanks))) {
          blanks++;
        }
        all.append(line, blanks, line.length());
      }
      all.append('\n');
    }
    return all.toString();
  }

  public static <R> R transform(@Receiver String self, Function<? super String, ? extends R> f) {
    return f.apply(self);
  }

  @Thrown
  public static IndexOutOfBoundsException charAt(@Receiver String self, int index) {
    return new StringIndexOutOfBoundsException("String index out of range: " + index);
  }

  @Thrown
  public static IndexOutOfBoundsException getChars(
      @Receiver String self, int srcBegin, int srcEnd, char[] dst, int dstBegin) {
    return srcBegin < 0 || srcBegin > srcEnd || srcEnd > self.length()
        ? Bounds.begin(srcBegin, srcEnd, self.length())
        : Bounds.count(dstBegin, srcEnd - srcBegin, dst.length);
  }

  @Thrown
  public static IllegalArgumentException repeat(@Receiver String self, int count) {
    return new IllegalArgumentException("count is negative: " + count);
  }

  public static String substring(@Receiver String self, int beginIndex, int endIndex) {
    int length = self.length();
    if (beginIndex < 0 || beginIndex > endIndex || endIndex > length) {
      throw Bounds.begin(beginIndex, endIndex, length);
    }
    return beginIndex == 0 && endIndex == length
        ? self
        : Strings.part(self, beginIndex, endIndex - beginIndex);
  }

  public static boolean startsWith(@Receiver String self, String prefix, int toffset) {
    return toffset >= 0
        && toffset <= self.length() - prefix.length()
        && self.regionMatches(toffset, prefix, 0, prefix.length());
  }

  public static boolean regionMatches(
      @Receiver String self, int toffset, String other, int ooffset, int len) {
    if (!inBoth(self, toffset, other, ooffset, len)) {
      return false;
    }
    for (int i = 0; i < len; i++) {
      if (self.charAt(toffset + i) != other.charAt(ooffset + i)) {
        return false;
      }
    }
    return true;
  }

  public static boolean regionMatches(
      @Receiver String self, boolean ignoreCase, int toffset, String other, int ooffset, int len) {
    if (!ignoreCase) {
      return self.regionMatches(toffset, other, ooffset, len);
    }
    if (!inBoth(self, toffset, other, ooffset, len)) {
      return false;
    }
    for (int i = 0; i < len; i++) {
      if (!sameLetter(self.charAt(toffset + i), other.charAt(ooffset + i))) {
        return false;
      }
    }
    return true;
  }

  /** No sums, which might overflow. */
  private static boolean inBoth(String self, int toffset, String other, int ooffset, int len) {
    return toffset >= 0
        && ooffset >= 0
        && toffset <= (long) self.length() - len
        && ooffset <= (long) other.length() - len;
  }

  private static boolean sameLetter(char a, char b) {
    return a == b || folded(a) == folded(b);
  }

  /** By way of the capital letter, as some small letters share one. */
  private static char folded(char c) {
    return Character.toLowerCase(Character.toUpperCase(c));
  }

  public static boolean equalsIgnoreCase(@Receiver String self, String anotherString) {
    return anotherString != null
        && anotherString.length() == self.length()
        && self.regionMatches(true, 0, anotherString, 0, self.length());
  }

  public static int compareToIgnoreCase(@Receiver String self, String str) {
    int common = Math.min(self.length(), str.length());
    for (int i = 0; i < common; i++) {
      char a = self.charAt(i);
      char b = str.charAt(i);
      if (a != b) {
        int difference = folded(a) - folded(b);
        if (difference != 0) {
          return difference;
        }
      }
    }
    return self.length() - str.length();
  }

  public static int indexOf(@Receiver String self, String str, int fromIndex) {
    int last = self.length() - str.length();
    for (int i = Math.max(fromIndex, 0); i <= last; i++) {
      if (self.startsWith(str, i)) {
        return i;
      }
    }
    return str.isEmpty() ? self.length() : -1;
  }

  public static boolean isBlank(@Receiver String self) {
    for (int i = 0; i < self.length(); i++) {
      if (!Character.isWhitespace(self.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Without the blanks that all lines begin with, and those at their ends (JDK 17). */
  public static String stripIndent(@Receiver String self) {
    if (self.isEmpty()) {
      return self;
    }
    char lastChar = self.charAt(self.length() - 1);
    boolean ended = lastChar == '\n' || lastChar == '\r';
    List<String> lines = split(self);
    int indentation = ended ? 0 : Integer.MAX_VALUE;
    for (int i = 0; !ended && i < lines.size(); i++) {
      String line = lines.get(i);
      // The last line counts although it is blank.
      if (i == lines.size() - 1 || !line.isBlank()) {
        indentation = Math.min(indentation, line.length() - line.stripLeading().length());
      }
    }
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      all.append(i == 0 ? "" : "\n");
      all.append(line.isBlank() ? "" : line.substring(indentation).stripTrailing());
    }
    return all.append(ended ? "\n" : "").toString();
  }

  public static String translateEscapes(@Receiver String self) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < self.length(); ) {
      char c = self.charAt(i++);
      if (c != '\\') {
        all.append(c);
        continue;
      }
      char escape = i < self.length() ? self.charAt(i++) : 0;
      int simple = "btnfrs\"'\\".indexOf(escape);
      if (simple >= 0) {
        all.append("\b\t\n\f\r \"'\\".charAt(simple));
      } else if (escape >= '0' && escape <= '7') {
        int most = i + (escape <= '3' ? 2 : 1);
        int code = escape - '0';
        while (i < most && i < self.length() && (self.charAt(i) & ~7) == '0') {
          code = code * 8 + self.charAt(i++) - '0';
        }
        all.append((char) code);
      } else if (escape == '\r') {
        i = self.startsWith("\n", i) ? i + 1 : i;
      } else if (escape != '\n') {
        throw new IllegalArgumentException(
            String.format("Invalid escape sequence: \\%c \\\\u%04X", escape, (int) escape));
      }
    }
    return all.toString();
  }

  public static String join(CharSequence delimiter, CharSequence... elements) {
    return String.join(delimiter, Arrays.asList(elements));
  }

  public static String join(CharSequence delimiter, Iterable<? extends CharSequence> elements) {
    if (delimiter == null) {
      throw new NullPointerException();
    }
    StringBuilder all = new StringBuilder();
    boolean first = true;
    for (CharSequence element : elements) {
      if (!first) {
        all.append(delimiter);
      }
      all.append(element);
      first = false;
    }
    return all.toString();
  }

  public static String toUpperCase(@Receiver String self) {
    int first = 0;
    while (first < self.length() && !Casing.changesUpper(self.charAt(first))) {
      first++;
    }
    return first == self.length() ? self : Casing.upper(self, first);
  }

  public static String toLowerCase(@Receiver String self) {
    int first = 0;
    while (first < self.length() && !Casing.changesLower(self.charAt(first))) {
      first++;
    }
    return first == self.length() ? self : Casing.lower(self, first);
  }
}
