package dev.mainstay.conformance.programs.collections;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Optional and its primitive kin. */
public class Optionals {
  record Node(String name, Optional<Node> next) {}

  static Optional<Integer> parse(String text) {
    try {
      return Optional.of(Integer.parseInt(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  static String chain(Node node) {
    return node.name() + node.next().map(Optionals::chain).orElse(".");
  }

  public static void main(String[] args) {
    System.out.println(
        parse("12").map(x -> x * 2).get() + " " + parse("x").map(x -> x * 2).isEmpty());
    System.out.println(parse("7").filter(x -> x > 10).or(() -> Optional.of(99)).get());
    System.out.println(parse("5").flatMap(x -> parse("3").map(y -> x * y)).orElseThrow());
    System.out.println(
        Optional.ofNullable((String) null).isPresent()
            + " "
            + Optional.of("a").equals(Optional.of("a")));
    int[] calls = {0};
    System.out.println(
        parse("1").orElseGet(() -> ++calls[0])
            + " "
            + parse("q").orElseGet(() -> ++calls[0])
            + " "
            + calls[0]);
    parse("8").ifPresent(x -> System.out.println("present " + x));
    parse("z")
        .ifPresentOrElse(x -> System.out.println("never"), () -> System.out.println("absent"));
    try {
      Optional.empty().orElseThrow();
    } catch (NoSuchElementException e) {
      System.out.println("nothing there");
    }
    try {
      parse("").orElseThrow(IllegalStateException::new);
    } catch (IllegalStateException e) {
      System.out.println("as wished");
    }
    try {
      Optional.of((Object) null);
    } catch (NullPointerException e) {
      System.out.println("null");
    }
    System.out.println(
        chain(
            new Node(
                "a", Optional.of(new Node("b", Optional.of(new Node("c", Optional.empty())))))));
    OptionalInt max = IntStream.of(3, 9, 2).max();
    OptionalDouble none = IntStream.empty().average();
    System.out.println(max.getAsInt() + " " + none.isPresent() + " " + none.orElse(-1));
    System.out.println(
        Stream.of("1", "x", "3")
            .map(Optionals::parse)
            .flatMap(Optional::stream)
            .reduce(0, Integer::sum));
    System.out.println(
        List.of(5, 8, 2).stream().filter(x -> x > 5).findFirst().map(String::valueOf).orElse("-"));
  }
}
