package dev.mainstay.guest.library.java.util.regex;

import dev.mainstay.guest.library.Receiver;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Patterns as functions. */
final class PatternMethods {
  private PatternMethods() {}

  public static Predicate<String> asPredicate(@Receiver Pattern self) {
    return text -> self.matcher(text).find();
  }

  public static Predicate<String> asMatchPredicate(@Receiver Pattern self) {
    return text -> self.matcher(text).matches();
  }

  public static Stream<String> splitAsStream(@Receiver Pattern self, CharSequence input) {
    return Arrays.stream(self.split(input));
  }

  /** A match without chars at the beginning leaves no empty part before it. */
  public static String[] split(@Receiver Pattern self, CharSequence input, int limit) {
    List<String> parts = new ArrayList<>();
    Matcher matcher = self.matcher(input);
    int from = 0;
    while ((limit <= 0 || parts.size() < limit - 1) && matcher.find()) {
      if (matcher.end() > 0) {
        parts.add(input.subSequence(from, matcher.start()).toString());
        from = matcher.end();
      }
    }
    if (from == 0) {
      return new String[] {input.toString()};
    }
    parts.add(input.subSequence(from, input.length()).toString());
    int count = parts.size();
    while (limit == 0 && count > 0 && parts.get(count - 1).isEmpty()) {
      count--;
    }
    return parts.subList(0, count).toArray(new String[count]);
  }
}
