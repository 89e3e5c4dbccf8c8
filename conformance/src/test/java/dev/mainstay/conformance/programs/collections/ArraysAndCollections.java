package dev.mainstay.conformance.programs.collections;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Less common methods of Arrays, Collections, Collectors, and what they make. */
public class ArraysAndCollections {
  public static void main(String[] args) {
    parallel();
    comparisons();
    unmodifiable();
    collectors();
    statistics();
  }

  private static void attempt(Runnable action) {
    try {
      action.run();
      System.out.println("done");
    } catch (UnsupportedOperationException
        | NoSuchElementException
        | IllegalStateException
        | IllegalArgumentException
        | IndexOutOfBoundsException e) {
      System.out.println(e.getClass().getSimpleName());
    }
  }

  private static void parallel() {
    int[] numbers = {5, 3, 9, 1};
    Arrays.parallelSort(numbers);
    System.out.println(Arrays.toString(numbers));
    Arrays.parallelPrefix(numbers, Integer::sum);
    System.out.println(Arrays.toString(numbers));
    Arrays.parallelSetAll(numbers, i -> i * i);
    Arrays.parallelPrefix(numbers, 1, 3, (a, b) -> a - b);
    System.out.println(Arrays.toString(numbers));
    String[] words = {"b", "c", "a"};
    Arrays.parallelSort(words, Comparator.reverseOrder());
    Arrays.parallelPrefix(words, String::concat);
    System.out.println(Arrays.toString(words));
    attempt(() -> Arrays.parallelPrefix(numbers, 2, 9, Integer::sum));
    attempt(() -> Arrays.parallelPrefix(numbers, 3, 2, Integer::sum));
  }

  private static void comparisons() {
    int[] first = {1, 2};
    System.out.println(Arrays.compare(first, new int[] {1, 3}));
    System.out.println(Arrays.compare(first, new int[] {1, 2, 0}) + Arrays.compare(first, null));
    System.out.println(Arrays.compare(new byte[] {-1}, new byte[] {1}) < 0);
    System.out.println(Arrays.compareUnsigned(new byte[] {-1}, new byte[] {1}) > 0);
    System.out.println(Arrays.compare(new double[] {0.0}, new double[] {-0.0}));
    System.out.println(Arrays.compare(new boolean[] {true}, new boolean[] {false}));
    System.out.println(Arrays.compare(new char[] {'a', 'b'}, 1, 2, new char[] {'b'}, 0, 1));
    System.out.println(Arrays.compare(new String[] {"a", null}, new String[] {"a", "b"}));
    String[] upper = {"A", "B"};
    String[] lower = {"a", "c"};
    System.out.println(Arrays.mismatch(upper, lower, String.CASE_INSENSITIVE_ORDER));
    System.out.println(Arrays.compare(upper, lower, String.CASE_INSENSITIVE_ORDER));
    System.out.println(Arrays.equals(upper, lower, String.CASE_INSENSITIVE_ORDER));
    attempt(() -> Arrays.compare(first, 0, 3, first, 0, 1));
  }

  private static void unmodifiable() {
    TreeMap<String, Integer> map = new TreeMap<>(Map.of("a", 1, "b", 2, "c", 3));
    SortedMap<String, Integer> sorted = Collections.unmodifiableSortedMap(map);
    NavigableMap<String, Integer> all = Collections.unmodifiableNavigableMap(map);
    System.out.println(sorted + " " + sorted.firstKey() + sorted.tailMap("b") + sorted.equals(map));
    System.out.println(all.descendingMap() + " " + all.higherEntry("a") + all.headMap("b", true));
    System.out.println(all.navigableKeySet() + " " + all.floorKey("bb") + all.lastEntry());
    attempt(() -> sorted.put("d", 4));
    attempt(() -> sorted.headMap("b").clear());
    attempt(() -> all.pollFirstEntry());
    attempt(() -> all.descendingMap().remove("a"));
    attempt(() -> all.navigableKeySet().pollLast());
    attempt(() -> all.entrySet().iterator().next().setValue(9));
    TreeSet<Integer> set = new TreeSet<>(List.of(3, 1, 2));
    NavigableSet<Integer> view = Collections.unmodifiableNavigableSet(set);
    set.add(4);
    System.out.println(view + " " + view.ceiling(2) + view.descendingSet() + view.subSet(1, 3));
    attempt(() -> view.add(5));
    attempt(() -> view.headSet(2).clear());
    attempt(() -> view.removeIf(number -> true));
    attempt(() -> Collections.unmodifiableSortedSet(set).iterator().remove());
    System.out.println(Collections.emptySortedSet() + " " + Collections.emptyNavigableMap());
    attempt(() -> Collections.emptySortedMap().firstKey());
    Queue<Integer> stack = Collections.asLifoQueue(new ArrayDeque<>(List.of(1, 2)));
    stack.add(0);
    System.out.println(stack.poll() + " " + stack.peek() + stack + stack.contains(2));
  }

  private static void collectors() {
    List<String> words = List.of("one", "two", "three", "four");
    System.out.println(
        words.stream().collect(Collectors.groupingByConcurrent(String::length)).get(3));
    System.out.println(
        words.stream()
            .collect(Collectors.groupingByConcurrent(String::length, Collectors.counting())));
    System.out.println(
        words.stream()
            .collect(Collectors.toConcurrentMap(String::length, w -> w, (a, b) -> a + b)));
    attempt(() -> words.stream().collect(Collectors.toConcurrentMap(String::length, w -> w)));
    Map<Integer, String> joined =
        words.stream()
            .collect(
                Collectors.groupingBy(
                    String::length, TreeMap::new, Collectors.joining(",", "[", "]")));
    System.out.println(joined);
    System.out.println(
        words.stream()
            .collect(Collectors.partitioningBy(w -> w.length() > 3, Collectors.counting())));
    String both =
        words.stream()
            .collect(
                Collectors.teeing(
                    Collectors.counting(),
                    Collectors.averagingInt(String::length),
                    (count, average) -> count + "/" + average));
    System.out.println(both);
    System.out.println(
        words.stream()
            .collect(
                Collectors.flatMapping(
                    w -> w.chars().boxed(),
                    Collectors.filtering(c -> c > 'r', Collectors.toList()))));
    System.out.println(
        words.stream().takeWhile(w -> w.length() == 3).toList()
            + " "
            + words.stream().dropWhile(w -> w.length() == 3).toList());
    System.out.println(
        Stream.of(1, 2)
            .<Integer>mapMulti(
                (number, all) -> {
                  all.accept(number);
                  all.accept(-number);
                })
            .toList());
  }

  private static void statistics() {
    System.out.println(IntStream.range(0, 9).summaryStatistics());
    System.out.println(IntStream.empty().summaryStatistics());
    System.out.println(LongStream.of(1L << 40, -7).summaryStatistics());
    System.out.println(DoubleStream.of(1.5, -2.25, 1e10).summaryStatistics());
    System.out.println(DoubleStream.empty().summaryStatistics());
  }
}
