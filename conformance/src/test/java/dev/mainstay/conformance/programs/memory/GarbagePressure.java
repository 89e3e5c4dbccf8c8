package dev.mainstay.conformance.programs.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Much more garbage than memory, with a changing set of survivors of all sizes. */
public class GarbagePressure {
  static class Node {
    Node left, right;
    int value;

    Node(Node left, Node right, int value) {
      this.left = left;
      this.right = right;
      this.value = value;
    }

    int check() {
      return value + (left == null ? 0 : left.check()) - (right == null ? 0 : right.check());
    }
  }

  static Node tree(int depth) {
    return depth == 0 ? new Node(null, null, 1) : new Node(tree(depth - 1), tree(depth - 1), depth);
  }

  public static void main(String[] args) {
    Node lasting = tree(9);
    long checks = 0;
    for (int i = 0; i < 60; i++) {
      checks = checks * 31 + tree(4 + i % 4).check();
    }
    System.out.println(checks + " " + lasting.check());
    Object[] survivors = new Object[64];
    int seed = 1;
    for (int i = 0; i < 4000; i++) {
      seed = seed * 1664525 + 1013904223;
      int slot = seed >>> 26;
      int size = (seed >>> 8) % 300;
      switch (seed >>> 4 & 3) {
        case 0 -> survivors[slot] = new byte[size];
        case 1 -> survivors[slot] = "text " + size;
        case 2 ->
            survivors[slot] =
                new Object[] {
                  survivors[(slot + 1) % 64] instanceof String s ? s : null, new int[size % 20]
                };
        default -> survivors[slot] = new long[] {size, slot};
      }
    }
    long hash = 0;
    for (Object o : survivors) {
      long h =
          o instanceof byte[] b
              ? b.length
              : o instanceof String s
                  ? s.hashCode()
                  : o instanceof long[] l
                      ? l[0] * l[1]
                      : o instanceof Object[] a
                          ? (a[0] == null ? 7 : a[0].hashCode()) + ((int[]) a[1]).length
                          : 3;
      hash = hash * 31 + h;
    }
    System.out.println(hash);
    Map<Integer, List<String>> map = new HashMap<>();
    for (int i = 0; i < 1500; i++) {
      map.computeIfAbsent(i % 37, k -> new ArrayList<>()).add("v" + i);
      if (i % 100 == 99) {
        map.remove(i % 37);
      }
    }
    int total = 0;
    for (List<String> l : map.values()) {
      for (String s : l) {
        total += s.length();
      }
    }
    System.out.println(total + " " + map.size());
    StringBuilder grown = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      grown.append((char) ('a' + i % 26));
    }
    System.out.println(grown.toString().hashCode());
  }
}
