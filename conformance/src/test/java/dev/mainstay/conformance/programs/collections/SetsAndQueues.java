package dev.mainstay.conformance.programs.collections;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;

/** HashSet, LinkedHashSet, TreeSet, BitSet, ArrayDeque, PriorityQueue. */
public class SetsAndQueues {
  public static void main(String[] args) {
    Set<String> set = new LinkedHashSet<>();
    for (String s : "a b c a d b e".split(" ")) {
      System.out.print(set.add(s) + " ");
    }
    System.out.println(set);
    Set<String> other = new HashSet<>(List.of("b", "e", "z"));
    Set<String> both = new TreeSet<>(set);
    both.retainAll(other);
    Set<String> union = new TreeSet<>(set);
    union.addAll(other);
    set.removeAll(other);
    System.out.println(
        both
            + " "
            + union
            + " "
            + set
            + " "
            + set.containsAll(List.of("a", "c"))
            + " "
            + other.equals(Set.of("z", "e", "b")));
    TreeSet<Integer> tree = new TreeSet<>();
    for (int i = 0; i < 30; i++) {
      tree.add(i * 11 % 31);
    }
    for (int i = 0; i < 31; i += 2) {
      tree.remove(i);
    }
    System.out.println(
        tree
            + " "
            + tree.first()
            + tree.last()
            + tree.floor(4)
            + tree.higher(29)
            + tree.headSet(7)
            + tree.descendingSet().first()
            + tree.pollFirst());
    TreeSet<String> custom =
        new TreeSet<>(
            Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
    custom.addAll(List.of("ccc", "a", "bb", "aa", "dddd", "b"));
    System.out.println(custom);
    Deque<Integer> deque = new ArrayDeque<>(2);
    for (int i = 0; i < 20; i++) {
      if (i % 3 == 0) {
        deque.addFirst(i);
      } else {
        deque.addLast(i);
      }
      if (i % 5 == 0) {
        deque.pollLast();
      }
    }
    System.out.println(
        deque
            + " "
            + deque.peekFirst()
            + " "
            + deque.removeLast()
            + " "
            + deque.size()
            + " "
            + deque.contains(7));
    deque.push(77);
    System.out.println(deque.pop() + " " + deque.poll() + " " + new ArrayList<>(deque).get(2));
    try {
      deque.add(null);
    } catch (NullPointerException e) {
      System.out.println("no null in a deque");
    }
    PriorityQueue<int[]> queue =
        new PriorityQueue<>((a, b) -> a[0] != b[0] ? Integer.compare(a[0], b[0]) : b[1] - a[1]);
    for (int i = 0; i < 50; i++) {
      queue.add(new int[] {i * 29 % 13, i});
    }
    StringBuilder order = new StringBuilder();
    while (!queue.isEmpty()) {
      int[] top = queue.poll();
      order.append(top[0]).append('.').append(top[1]).append(' ');
    }
    System.out.println(order);
    BitSet bits = new BitSet();
    for (int i = 2; i < 200; i++) {
      bits.set(i);
    }
    for (int i = 2; i * i < 200; i++) {
      for (int j = i * i; bits.get(i) && j < 200; j += i) {
        bits.clear(j);
      }
    }
    System.out.println(
        bits.cardinality()
            + " "
            + bits.nextSetBit(100)
            + " "
            + bits.nextClearBit(101)
            + " "
            + bits.length());
    Set<Set<Integer>> nested = new HashSet<>();
    nested.add(Set.of(1, 2));
    nested.add(new TreeSet<>(List.of(2, 1)));
    System.out.println(nested.size());
  }
}
