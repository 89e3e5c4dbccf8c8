package dev.mainstay.guest.library.java.util.regex;

import dev.mainstay.guest.library.Receiver;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Java 9's methods of matchers. */
final class MatcherMethods {
  private MatcherMethods() {}

  public static Matcher appendReplacement(
      @Receiver Matcher self, StringBuilder sb, String replacement) {
    StringBuffer buffer = new StringBuffer();
    self.appendReplacement(buffer, replacement);
    sb.append(buffer);
    return self;
  }

  public static StringBuilder appendTail(@Receiver Matcher self, StringBuilder sb) {
    StringBuffer buffer = new StringBuffer();
    self.appendTail(buffer);
    return sb.append(buffer);
  }

  public static String replaceAll(@Receiver Matcher self, Function<MatchResult, String> replacer) {
    self.reset();
    StringBuffer all = new StringBuffer();
    while (self.find()) {
      self.appendReplacement(all, replacer.apply(self));
    }
    self.appendTail(all);
    return all.toString();
  }

  public static String replaceFirst(
      @Receiver Matcher self, Function<MatchResult, String> replacer) {
    self.reset();
    StringBuffer all = new StringBuffer();
    if (self.find()) {
      self.appendReplacement(all, replacer.apply(self));
    }
    self.appendTail(all);
    return all.toString();
  }

  public static Stream<MatchResult> results(@Receiver Matcher self) {
    // Found one by one, as somebody may stop looking; from where the matcher is.
    Iterator<MatchResult> matches =
        new Iterator<>() {
          private MatchResult next;

          @Override
          public boolean hasNext() {
            if (next == null && self.find()) {
              next = self.toMatchResult();
            }
            return next != null;
          }

          @Override
          public MatchResult next() {
            if (!hasNext()) {
              throw new NoSuchElementException();
            }
            MatchResult result = next;
            next = null;
            return result;
          }
        };
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(matches, Spliterator.ORDERED), false);
  }
}
