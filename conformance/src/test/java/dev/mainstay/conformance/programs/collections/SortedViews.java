package dev.mainstay.conformance.programs.collections;

import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.TreeSet;

/** Parts of sorted maps and sets, upwards and downwards: what is in them, beside and between. */
public class SortedViews {
  public static void main(String[] args) {
    for (Comparator<Integer> order : new Comparator[] {null, Comparator.<Integer>reverseOrder()}) {
      TreeMap<Integer, String> map = new TreeMap<>(order);
      for (int i = 0; i < 10; i++) {
        map.put(i, "v" + i);
      }
      parts(map);
      changes(map);
    }
    sets();
  }

  private static void parts(TreeMap<Integer, String> map) {
    show("all", map);
    show("downwards", map.descendingMap());
    boolean up = map.comparator() == null;
    int first = up ? 3 : 7;
    int last = up ? 7 : 3;
    for (int i = 0; i < 4; i++) {
      boolean a = (i & 1) != 0;
      boolean b = (i & 2) != 0;
      show("part", map.subMap(first, a, last, b));
      show("part downwards", map.subMap(first, a, last, b).descendingMap());
      show("downwards, part", map.descendingMap().subMap(last, a, first, b));
      show("part of a part", map.subMap(first, true, last, true).subMap(5, a, last, b));
    }
    for (boolean inclusive : new boolean[] {false, true}) {
      show("head", map.headMap(last, inclusive));
      show("tail", map.tailMap(first, inclusive));
      show("head downwards", map.descendingMap().headMap(first, inclusive));
      show("tail downwards", map.descendingMap().tailMap(last, inclusive));
    }
    show("nothing", map.subMap(first, false, first, true));
  }

  private static void show(String name, NavigableMap<Integer, String> map) {
    System.out.println(name + " " + map + " " + map.size() + map.isEmpty());
    for (int key = -1; key < 11; key += 3) {
      System.out.println(
          key
              + ": "
              + map.lowerKey(key)
              + map.floorEntry(key)
              + map.ceilingEntry(key)
              + map.higherKey(key)
              + map.containsKey(key)
              + map.get(key));
    }
    System.out.println(map.firstEntry() + " " + map.lastEntry());
    try {
      System.out.println(map.firstKey() + " " + map.lastKey());
    } catch (NoSuchElementException e) {
      System.out.println("nothing");
    }
    System.out.println(map.navigableKeySet() + " " + map.descendingKeySet() + map.values());
  }

  private static void attempt(Runnable action) {
    try {
      action.run();
      System.out.println("done");
    } catch (IllegalArgumentException
        | ConcurrentModificationException
        | NullPointerException
        | NoSuchElementException e) {
      System.out.println(e.getClass().getSimpleName());
    }
  }

  private static void changes(TreeMap<Integer, String> map) {
    boolean up = map.comparator() == null;
    int first = up ? 3 : 7;
    int last = up ? 7 : 3;
    attempt(() -> map.subMap(last, first));
    attempt(() -> map.subMap(first, last).put(20, "x"));
    attempt(() -> map.subMap(first, last).headMap(20));
    attempt(() -> map.headMap(null));
    NavigableMap<Integer, String> part = map.subMap(first, true, last, true).descendingMap();
    System.out.println(part.pollFirstEntry() + " " + part.pollLastEntry() + map);
    part.put(5, "five");
    part.remove(4);
    part.remove(1);
    part.entrySet().removeIf(entry -> entry.getKey() == 6);
    System.out.println(part + " " + map + part.equals(Map.of(5, "five")));
    part.put(4, "four");
    for (Map.Entry<Integer, String> entry : part.entrySet()) {
      entry.setValue(entry.getValue().toUpperCase());
    }
    attempt(
        () -> {
          for (Integer key : part.keySet()) {
            part.remove(9 - key);
          }
        });
    System.out.println(part + " " + map.size());
    part.clear();
    attempt(part::firstKey);
    System.out.println(part + " " + map);
  }

  private static void sets() {
    TreeSet<Integer> set = new TreeSet<>(List.of(1, 3, 5, 7, 9));
    System.out.println(set.descendingSet() + " " + set.descendingSet().headSet(5));
    for (int i = 0; i < 4; i++) {
      System.out.println(set.subSet(3, (i & 1) != 0, 9, (i & 2) != 0).descendingSet());
    }
    System.out.println(set.headSet(5, false).higher(3) + " " + set.tailSet(5, true).lower(5));
    System.out.println(set.descendingSet().higher(5) + " " + set.descendingSet().lower(5));
    System.out.println(set.subSet(2, 8) + " " + set.subSet(2, 8).first() + set.subSet(2, 8).last());
    System.out.println(set.headSet(7).contains(7) + " " + set.headSet(7, true).remove(7) + set);
    set.tailSet(5).clear();
    System.out.println(set);
  }
}
