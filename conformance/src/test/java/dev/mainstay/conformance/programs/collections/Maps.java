package dev.mainstay.conformance.programs.collections;

import java.util.ArrayList;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** HashMap, LinkedHashMap, TreeMap: null keys, equal hashes, growth, views, computing methods. */
public class Maps {
  record Key(int id) {
    @Override
    public int hashCode() {
      return id % 4;
    }
  }

  static String sorted(Map<String, Integer> map) {
    return new TreeMap<>(map).toString();
  }

  static void exercise(Map<String, Integer> map) {
    for (String word : "to be or not to be that is the question to ask".split(" ")) {
      map.merge(word, 1, Integer::sum);
    }
    System.out.println(
        sorted(map)
            + " "
            + map.size()
            + " "
            + map.get("to")
            + " "
            + map.get("none")
            + " "
            + map.getOrDefault("none", -1));
    System.out.println(
        map.put("be", 20)
            + " "
            + map.put("new", 1)
            + " "
            + map.remove("or")
            + " "
            + map.remove("or")
            + " "
            + map.putIfAbsent("be", 5)
            + " "
            + map.putIfAbsent("x", 6));
    map.computeIfAbsent("y", k -> k.length());
    map.computeIfPresent("y", (k, v) -> v + 100);
    map.computeIfPresent("ask", (k, v) -> null);
    map.compute("z", (k, v) -> v == null ? 0 : v + 1);
    map.replaceAll((k, v) -> v * 2);
    System.out.println(sorted(map) + " " + map.containsKey("ask") + " " + map.containsValue(202));
    map.keySet().remove("not");
    map.values().removeIf(v -> v == 2);
    for (Map.Entry<String, Integer> e : map.entrySet()) {
      e.setValue(e.getValue() + e.getKey().length());
    }
    System.out.println(sorted(map) + " " + map.hashCode() + " " + map.equals(new HashMap<>(map)));
    try {
      for (String k : map.keySet()) {
        map.put(k + k, 0);
      }
    } catch (ConcurrentModificationException e) {
      System.out.println("modified");
    }
    map.clear();
    System.out.println(map + " " + map.isEmpty());
  }

  public static void main(String[] args) {
    exercise(new HashMap<>());
    exercise(new LinkedHashMap<>());
    exercise(new TreeMap<>());
    Map<Key, Integer> colliding = new HashMap<>();
    for (int i = 0; i < 200; i++) {
      colliding.put(new Key(i), i);
    }
    int sum = 0;
    for (int i = 0; i < 400; i += 3) {
      Integer v = colliding.remove(new Key(i));
      sum += v == null ? -1 : v;
    }
    System.out.println(sum + " " + colliding.size() + " " + colliding.get(new Key(100)));
    Map<String, String> nulls = new HashMap<>();
    nulls.put(null, "null key");
    nulls.put("null value", null);
    System.out.println(
        nulls.get(null) + nulls.containsKey("null value") + nulls.get("null value") + nulls.size());
    Map<Integer, String> access =
        new LinkedHashMap<>(4, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<Integer, String> eldest) {
            return size() > 3;
          }
        };
    for (int i = 0; i < 5; i++) {
      access.put(i, "v" + i);
      access.get(2);
    }
    System.out.println(access);
    TreeMap<Integer, String> tree = new TreeMap<>(Collections.reverseOrder());
    for (int i = 0; i < 40; i++) {
      tree.put(i * 17 % 41, "t" + i);
    }
    for (int i = 0; i < 40; i += 3) {
      tree.remove(i);
    }
    System.out.println(tree);
    System.out.println(
        tree.firstKey()
            + " "
            + tree.lastEntry()
            + " "
            + tree.floorKey(15)
            + " "
            + tree.ceilingKey(15)
            + " "
            + tree.higherKey(40)
            + " "
            + tree.lowerEntry(7));
    System.out.println(
        tree.headMap(35)
            + " "
            + tree.subMap(20, 10)
            + " "
            + tree.tailMap(3, false)
            + " "
            + tree.descendingMap().firstKey());
    System.out.println(tree.pollFirstEntry() + " " + tree.size());
    try {
      new TreeMap<String, String>().put(null, "");
    } catch (NullPointerException e) {
      System.out.println("no null in a tree");
    }
    Map<Object, String> identity = new IdentityHashMap<>();
    identity.put(new String("k"), "1");
    identity.put(new String("k"), "2");
    System.out.println(identity.size());
    Map<String, List<Integer>> groups = new TreeMap<>();
    for (int i = 0; i < 10; i++) {
      groups.computeIfAbsent(i % 3 == 0 ? "fizz" : "none", k -> new ArrayList<>()).add(i);
    }
    System.out.println(groups);
    Map<Long, Double> large = new HashMap<>();
    for (long i = 0; i < 1000; i++) {
      large.put(i << 20, i / 2.0);
    }
    double total = 0;
    for (double d : large.values()) {
      total += d;
    }
    System.out.println((long) total + " " + large.get(5L << 20).equals(2.5));
    System.out.println(
        Map.of("k", 1) + " " + Map.entry("a", 2) + " " + Collections.singletonMap("s", 3));
  }
}
