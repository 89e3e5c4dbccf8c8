package dev.mainstay.conformance.programs.collections;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;

/** Orders: natural, composed, reversed, with nulls; stable sorting; queues and sets by an order. */
public class Comparators {
  record Person(String name, int age, Double score) implements Comparable<Person> {
    @Override
    public int compareTo(Person other) {
      return name.compareTo(other.name);
    }
  }

  static void show(String what, List<Person> people) {
    StringBuilder text = new StringBuilder(what);
    for (Person p : people) {
      text.append(' ').append(p.name()).append(p.age());
    }
    System.out.println(text);
  }

  static List<Person> sorted(List<Person> people, Comparator<? super Person> order) {
    List<Person> copy = new ArrayList<>(people);
    copy.sort(order);
    return copy;
  }

  public static void main(String[] args) {
    List<Person> people =
        List.of(
            new Person("Eve", 30, 2.5),
            new Person("Bob", 25, null),
            new Person("Al", 30, -0.0),
            new Person("Eve", 20, 0.0),
            new Person("Cy", 25, Double.NaN),
            new Person("Di", 41, 7.0));
    show("natural", sorted(people, Comparator.naturalOrder()));
    show("age", sorted(people, Comparator.comparingInt(Person::age)));
    show("age reversed", sorted(people, Comparator.comparingInt(Person::age).reversed()));
    show(
        "age, name",
        sorted(people, Comparator.comparingInt(Person::age).thenComparing(Person::name)));
    show(
        "name down, age",
        sorted(
            people,
            Comparator.comparing(Person::name, Comparator.reverseOrder())
                .thenComparing(Person::age)));
    show(
        "score",
        sorted(
            people,
            Comparator.comparing(Person::score, Comparator.nullsFirst(Comparator.naturalOrder()))));
    show(
        "length",
        sorted(
            people,
            Comparator.<Person>comparingInt(p -> p.name().length())
                .thenComparing((a, b) -> b.age() - a.age())));
    List<Integer> numbers = new ArrayList<>(Arrays.asList(5, null, 3, null, 9));
    numbers.sort(Comparator.nullsLast(Collections.reverseOrder()));
    System.out.println(numbers);
    PriorityQueue<Person> queue =
        new PriorityQueue<>(Comparator.comparingInt(Person::age).thenComparing(Person::name));
    queue.addAll(people);
    StringBuilder polled = new StringBuilder();
    while (!queue.isEmpty()) {
      polled.append(queue.poll().name()).append(' ');
    }
    System.out.println(polled);
    TreeSet<String> byLength = new TreeSet<>(Comparator.comparingInt(String::length));
    byLength.addAll(List.of("a", "bb", "cc", "ddd", "b"));
    System.out.println(byLength + " " + byLength.contains("xx") + byLength.descendingSet());
    Integer[] boxed = new Integer[40];
    for (int i = 0; i < boxed.length; i++) {
      boxed[i] = i * 17 % 40;
    }
    Arrays.sort(boxed, (a, b) -> a % 4 != b % 4 ? a % 4 - b % 4 : 0);
    System.out.println(Arrays.toString(boxed));
    System.out.println(
        Collections.max(people, Comparator.comparingInt(Person::age)).name()
            + Collections.min(people).name());
  }
}
