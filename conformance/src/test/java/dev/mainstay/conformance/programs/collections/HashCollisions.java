package dev.mainstay.conformance.programs.collections;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Keys with equal hash codes, bad hash codes, mutable keys, null keys. */
public class HashCollisions {
  static int compared;

  static final class Key {
    final String name;
    final int hash;

    Key(String name, int hash) {
      this.name = name;
      this.hash = hash;
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      compared++;
      return other instanceof Key && ((Key) other).name.equals(name);
    }
  }

  static final class Mutable {
    int value;

    @Override
    public int hashCode() {
      return value;
    }

    @Override
    public boolean equals(Object o) {
      return o instanceof Mutable && ((Mutable) o).value == value;
    }
  }

  static String pair(int bits, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((bits >> i & 1) == 0 ? "Aa" : "BB");
    }
    return text.toString();
  }

  public static void main(String[] args) {
    Map<Key, Integer> map = new HashMap<>();
    for (int i = 0; i < 100; i++) {
      map.put(new Key("k" + i, 42), i);
    }
    int sum = 0;
    for (int i = 0; i < 100; i += 3) {
      sum += map.remove(new Key("k" + i, 42));
    }
    System.out.println(
        map.size()
            + " "
            + sum
            + " "
            + map.get(new Key("k50", 42))
            + " "
            + map.get(new Key("k51", 42)));
    System.out.println(map.containsKey(new Key("k50", 43)) + " " + (compared > 100));
    Map<String, Integer> strings = new HashMap<>();
    for (int i = 0; i < 256; i++) {
      strings.merge(pair(i, 8), i, Integer::sum);
    }
    System.out.println(
        strings.size()
            + " "
            + strings.get(pair(77, 8))
            + " "
            + pair(0, 8).hashCode()
            + " "
            + pair(255, 8).hashCode());
    Map<String, String> nulls = new LinkedHashMap<>();
    nulls.put(null, "a");
    nulls.put("b", null);
    nulls.putIfAbsent("b", "filled");
    nulls.computeIfPresent(null, (k, v) -> v + k);
    System.out.println(
        nulls
            + " "
            + nulls.get(null)
            + nulls.getOrDefault("c", "none")
            + nulls.containsValue(null));
    Set<Mutable> set = new HashSet<>();
    Mutable m = new Mutable();
    set.add(m);
    m.value = 1;
    System.out.println(set.contains(m) + " " + set.add(m) + " " + set.size());
    m.value = 0;
    System.out.println(set.contains(m) + " " + set.iterator().next().value);
    Map<Integer, Integer> many = new HashMap<>();
    for (int i = 0; i < 2000; i++) {
      many.merge(i * i % 1009, 1, Integer::sum);
    }
    long check = 0;
    for (int i = 0; i < 1009; i++) {
      check = check * 31 + many.getOrDefault(i, 0);
    }
    System.out.println(
        many.size()
            + " "
            + check
            + " "
            + Objects.hash(1, "a", null)
            + " "
            + Objects.hashCode(null));
  }
}
