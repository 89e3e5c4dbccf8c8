package dev.mainstay.conformance.programs.collections;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;

/** ArrayList, LinkedList, immutable and sub lists, iterators, Collections. */
public class Lists {
  static void exercise(List<Integer> list) {
    for (int i = 0; i < 12; i++) {
      list.add(i * 7 % 12);
    }
    list.add(3, 100);
    list.remove(0);
    list.remove(Integer.valueOf(100));
    list.set(2, -5);
    list.addAll(List.of(5, 5, 6));
    list.addAll(1, List.of(50, 60));
    System.out.println(
        list
            + " "
            + list.size()
            + " "
            + list.indexOf(5)
            + " "
            + list.lastIndexOf(5)
            + " "
            + list.contains(60));
    list.removeIf(i -> i % 2 == 0);
    list.replaceAll(i -> i * 10);
    System.out.println(list + " " + list.hashCode() + " " + list.equals(new ArrayList<>(list)));
    for (Iterator<Integer> it = list.iterator(); it.hasNext(); ) {
      if (it.next() > 60) {
        it.remove();
      }
    }
    ListIterator<Integer> li = list.listIterator(list.size());
    while (li.hasPrevious()) {
      int v = li.previous();
      if (v == 50) {
        li.set(55);
      } else if (v == -50) {
        li.add(-51);
      }
    }
    System.out.println(list + " " + list.subList(1, 3));
    list.subList(0, 2).clear();
    list.sort(null);
    System.out.println(list);
    list.sort(Comparator.reverseOrder());
    System.out.println(list);
    try {
      for (Integer i : list) {
        list.add(i);
      }
    } catch (ConcurrentModificationException e) {
      System.out.println("modified " + list.size());
    }
    try {
      list.get(list.size());
    } catch (RuntimeException e) { // which one is another for a LinkedList of TeaVM's
      System.out.println("bounds");
    }
    list.retainAll(List.of(55, 10));
    list.removeAll(List.of(10));
    System.out.println(list + " " + list.toArray().length + list.toArray(new Integer[0]).length);
    list.clear();
    System.out.println(list + " " + list.isEmpty());
  }

  public static void main(String[] args) {
    exercise(new ArrayList<>());
    exercise(new LinkedList<>());
    exercise(new ArrayList<>(2));
    List<String> immutable = List.of("a", "b", "c");
    try {
      immutable.set(0, "x");
    } catch (UnsupportedOperationException e) {
      System.out.println("immutable");
    }
    try {
      Collections.unmodifiableList(new ArrayList<>(immutable)).add("x");
    } catch (UnsupportedOperationException e) {
      System.out.println("unmodifiable");
    }
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      numbers.add(i * 37 % 101);
    }
    Collections.sort(numbers);
    System.out.println(
        Collections.binarySearch(numbers, 50)
            + " "
            + Collections.max(numbers)
            + " "
            + Collections.min(numbers)
            + " "
            + numbers.get(50));
    Collections.reverse(numbers);
    Collections.swap(numbers, 0, 99);
    Collections.rotate(numbers, 3);
    System.out.println(
        numbers.subList(0, 5)
            + " "
            + Collections.frequency(numbers, 7)
            + Collections.nCopies(3, "n")
            + Collections.emptyList());
    LinkedList<String> linked = new LinkedList<>(immutable);
    linked.addFirst("first");
    linked.addLast("last");
    linked.removeFirstOccurrence("b");
    System.out.println(
        linked
            + linked.getFirst()
            + linked.getLast()
            + linked.pollLast()
            + linked.peekFirst()
            + linked.pop());
    List<List<Integer>> nested = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      nested.add(new ArrayList<>());
      for (int j = 0; j <= i; j++) {
        nested
            .get(i)
            .add(j == 0 || j == i ? 1 : nested.get(i - 1).get(j - 1) + nested.get(i - 1).get(j));
      }
    }
    System.out.println(nested);
  }
}
