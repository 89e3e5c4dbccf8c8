package dev.mainstay.conformance.programs.collections;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Streams: intermediate and terminal operations, laziness, collectors, primitive streams. */
public class Streams {
  record Person(String name, int age, String city) {}

  public static void main(String[] args) {
    List<String> words = List.of("delta", "alpha", "charlie", "bravo", "echo", "alpha");
    System.out.println(
        words.stream()
            .filter(w -> w.length() == 5)
            .map(String::toUpperCase)
            .sorted()
            .collect(Collectors.toList()));
    System.out.println(
        words.stream()
            .distinct()
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(w -> w))
            .collect(Collectors.joining(",", "[", "]")));
    List<String> order = new ArrayList<>();
    Optional<Integer> found =
        Stream.of(5, 3, 8, 1)
            .peek(i -> order.add("p" + i))
            .map(
                i -> {
                  order.add("m" + i);
                  return i * 2;
                })
            .filter(i -> i > 10)
            .findFirst();
    System.out.println(found.get() + " " + order);
    System.out.println(
        IntStream.rangeClosed(1, 10).filter(i -> i % 2 == 1).map(i -> i * i).sum()
            + " "
            + IntStream.range(0, 5).boxed().collect(Collectors.toList()));
    System.out.println(
        LongStream.rangeClosed(1, 20).reduce(1, (a, b) -> a * b)
            + " "
            + IntStream.of(3, 1, 2).max().getAsInt());
    System.out.println(
        Stream.iterate(1, i -> i * 3)
            .limit(8)
            .skip(2)
            .map(String::valueOf)
            .collect(Collectors.joining(" ")));
    System.out.println(
        Stream.of(List.of(1, 2), List.of(3), List.<Integer>of())
            .flatMap(List::stream)
            .reduce(0, Integer::sum));
    System.out.println(
        words.stream().anyMatch(w -> w.startsWith("c"))
            + " "
            + words.stream().allMatch(w -> w.length() > 4)
            + " "
            + words.stream().noneMatch(String::isEmpty)
            + " "
            + words.stream().count());
    List<Person> people =
        List.of(
            new Person("Ann", 30, "X"),
            new Person("Bob", 25, "Y"),
            new Person("Cid", 35, "X"),
            new Person("Dee", 25, "Z"));
    TreeMap<String, List<String>> cities =
        people.stream()
            .collect(
                Collectors.groupingBy(
                    Person::city,
                    TreeMap::new,
                    Collectors.mapping(Person::name, Collectors.toList())));
    System.out.println(cities);
    TreeMap<Integer, Long> ages =
        people.stream()
            .collect(Collectors.groupingBy(Person::age, TreeMap::new, Collectors.counting()));
    System.out.println(ages);
    System.out.println(
        people.stream()
            .min(
                Comparator.comparingInt(Person::age)
                    .thenComparing(Person::name, Comparator.reverseOrder()))
            .get());
    System.out.println(
        (int) people.stream().mapToInt(Person::age).average().getAsDouble()
            + " "
            + people.stream().mapToInt(Person::age).sum());
    System.out.println(Arrays.toString(words.stream().map(String::length).toArray(Integer[]::new)));
    System.out.println(
        new TreeMap<>(people.stream().collect(Collectors.toMap(Person::name, Function.identity())))
            .firstEntry()
            .getValue()
            .age());
    System.out.println(
        Stream.of("a", "b").findAny().isPresent()
            + " "
            + Stream.empty().findFirst().isPresent()
            + " "
            + Optional.of(5).map(i -> i + 1).filter(i -> i > 5).orElse(0));
    System.out.println(
        "stream"
            .chars()
            .mapToObj(c -> String.valueOf((char) c))
            .sorted()
            .collect(Collectors.joining()));
    System.out.println(
        Stream.of(1, 2, 3, 4, 5).collect(Collectors.partitioningBy(i -> i > 2)).get(true));
  }
}
