package dev.mainstay.guest.library.java.util.regex;

import dev.mainstay.guest.library.Receiver;
import java.util.Arrays;
import java.util.function.Predicate;
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
}
