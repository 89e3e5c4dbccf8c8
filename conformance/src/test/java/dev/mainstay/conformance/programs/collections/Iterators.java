package dev.mainstay.conformance.programs.collections;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Iterators: those of the library, and one's own on top of them. */
public class Iterators {
  record Range(int from, int to, int step) implements Iterable<Integer> {
    @Override
    public Iterator<Integer> iterator() {
      return new Iterator<>() {
        private int next = from;

        @Override
        public boolean hasNext() {
          return step > 0 ? next < to : next > to;
        }

        @Override
        public Integer next() {
          if (!hasNext()) {
            throw new NoSuchElementException();
          }
          int result = next;
          next += step;
          return result;
        }
      };
    }
  }

  static <T> Iterable<T> filter(Iterable<T> source, Predicate<T> wanted) {
    return () -> {
      Iterator<T> inner = source.iterator();
      return new Iterator<T>() {
        T found;
        boolean ready;

        @Override
        public boolean hasNext() {
          while (!ready && inner.hasNext()) {
            found = inner.next();
            ready = wanted.test(found);
          }
          return ready;
        }

        @Override
        public T next() {
          if (!hasNext()) {
            throw new NoSuchElementException();
          }
          ready = false;
          return found;
        }
      };
    };
  }

  public static void main(String[] args) {
    List<Integer> collected = new ArrayList<>();
    for (int i : filter(filter(new Range(0, 60, 3), x -> x % 2 == 0), x -> x % 5 != 0)) {
      collected.add(i);
    }
    new Range(3, -3, -2).forEach(collected::add);
    System.out.println(collected);
    collected.removeIf(x -> x < 12);
    Iterator<Integer> removing = collected.iterator();
    removing.next();
    removing.remove();
    try {
      removing.remove();
    } catch (IllegalStateException e) {
      System.out.println("removed already");
    }
    System.out.println(collected);
    try {
      for (Integer i : collected) {
        if (i > 0) {
          collected.add(99);
        }
      }
    } catch (ConcurrentModificationException e) {
      System.out.println("list changed");
    }
    Map<String, Integer> map = new HashMap<>(Map.of("a", 1, "b", 2, "c", 3));
    try {
      for (String key : map.keySet()) {
        map.put(key + key, 0);
      }
    } catch (ConcurrentModificationException e) {
      System.out.println("map changed");
    }
    ListIterator<String> both = new LinkedList<>(Arrays.asList("x", "y", "z")).listIterator();
    StringBuilder text = new StringBuilder();
    while (both.hasNext()) {
      String s = both.next();
      if (s.equals("y")) {
        both.set("Y");
        both.add("+");
      }
      text.append(s);
    }
    while (both.hasPrevious()) {
      text.append(both.previous());
    }
    System.out.println(text);
    Map<Integer, String> tree = new TreeMap<>();
    new Range(0, 10, 1).forEach(i -> tree.put(i * 7 % 10, "v" + i));
    tree.entrySet().removeIf(e -> e.getKey() % 3 == 0);
    tree.values().remove("v1");
    tree.keySet().retainAll(List.of(1, 2, 4, 5));
    tree.replaceAll((k, v) -> v + k);
    System.out.println(tree);
  }
}
