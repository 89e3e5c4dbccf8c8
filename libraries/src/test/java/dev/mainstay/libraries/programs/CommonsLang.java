package dev.mainstay.libraries.programs;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.lang3.ArrayUtils;
import org.apache.commons.lang3.BooleanUtils;
import org.apache.commons.lang3.CharUtils;
import org.apache.commons.lang3.Range;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.Validate;
import org.apache.commons.lang3.builder.CompareToBuilder;
import org.apache.commons.lang3.builder.EqualsBuilder;
import org.apache.commons.lang3.builder.HashCodeBuilder;
import org.apache.commons.lang3.math.Fraction;
import org.apache.commons.lang3.math.NumberUtils;
import org.apache.commons.lang3.mutable.MutableInt;
import org.apache.commons.lang3.tuple.ImmutablePair;
import org.apache.commons.lang3.tuple.Pair;
import org.apache.commons.lang3.tuple.Triple;

/** What of commons-lang3 is about strings, arrays, numbers and pairs. */
public class CommonsLang {
  public static void main(String[] args) {
    System.out.println(StringUtils.capitalize("pump") + StringUtils.reverse("abc"));
    System.out.println(StringUtils.join(List.of(1, 2, 3), ", ") + StringUtils.repeat("ab", 3));
    System.out.println(StringUtils.leftPad("7", 3, '0') + StringUtils.center("x", 5, "*"));
    System.out.println(StringUtils.substringBetween("a[b]c", "[", "]"));
    System.out.println(StringUtils.isBlank(" \t") + " " + StringUtils.isNumeric("123"));
    System.out.println(StringUtils.abbreviate("a long sentence about nothing", 12));
    System.out.println(StringUtils.getLevenshteinDistance("kitten", "sitting"));
    System.out.println(StringUtils.countMatches("abababa", "ab"));
    System.out.println(Arrays.toString(StringUtils.split("a,b;c", ",;")));
    System.out.println(StringUtils.difference("same here", "same there"));
    System.out.println(Arrays.toString(ArrayUtils.add(new int[] {1, 2}, 3)));
    System.out.println(Arrays.toString(ArrayUtils.removeElement(new int[] {1, 2, 1}, 1)));
    int[] numbers = {1, 2, 3, 4};
    ArrayUtils.reverse(numbers);
    System.out.println(ArrayUtils.toString(numbers) + ArrayUtils.contains(numbers, 3));
    System.out.println(NumberUtils.toInt("12x", -1) + " " + NumberUtils.isCreatable("0x1F"));
    System.out.println(NumberUtils.max(1.5, 2.5, -1) + " " + NumberUtils.createNumber("12.5"));
    System.out.println(Fraction.getFraction("3/8").add(Fraction.ONE_QUARTER).reduce());
    System.out.println(BooleanUtils.toBoolean("yes") + " " + CharUtils.unicodeEscaped('A'));
    Pair<String, Integer> pair = Pair.of("k", 1);
    System.out.println(
        pair + " " + Triple.of(1, 2, 3) + " " + pair.equals(ImmutablePair.of("k", 1)));
    System.out.println(pair.compareTo(Pair.of("k", 2)) + " " + Range.of(1, 5).contains(3));
    System.out.println(new EqualsBuilder().append(1, 1).append("a", "b").isEquals());
    System.out.println(new HashCodeBuilder(17, 37).append("a").append(3L).toHashCode());
    System.out.println(new CompareToBuilder().append(1, 2).append("a", "a").toComparison());
    MutableInt count = new MutableInt(3);
    count.add(4);
    System.out.println(count.getAndIncrement() + " " + count);
    try {
      Validate.isTrue(false, "too many: %d", 5L);
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage());
    }
  }
}
