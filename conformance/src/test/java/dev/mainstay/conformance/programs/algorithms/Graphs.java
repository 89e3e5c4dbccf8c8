package dev.mainstay.conformance.programs.algorithms;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

/** Graphs: searches, shortest paths, components, topological order, cycles of references. */
public class Graphs {
  record Edge(String to, int weight) {}

  private final Map<String, List<Edge>> edges = new TreeMap<>();

  Graphs edge(String from, String to, int weight) {
    edges.computeIfAbsent(from, k -> new ArrayList<>()).add(new Edge(to, weight));
    edges.computeIfAbsent(to, k -> new ArrayList<>());
    return this;
  }

  Set<String> breadthFirst(String start) {
    Set<String> seen = new LinkedHashSet<>(List.of(start));
    Deque<String> queue = new ArrayDeque<>(seen);
    while (!queue.isEmpty()) {
      for (Edge e : edges.get(queue.remove())) {
        if (seen.add(e.to())) {
          queue.add(e.to());
        }
      }
    }
    return seen;
  }

  Map<String, Integer> distances(String start) {
    record At(String node, int distance) {}
    Map<String, Integer> best = new HashMap<>();
    PriorityQueue<At> queue =
        new PriorityQueue<>(Comparator.comparingInt(At::distance).thenComparing(At::node));
    queue.add(new At(start, 0));
    while (!queue.isEmpty()) {
      At at = queue.poll();
      if (best.putIfAbsent(at.node(), at.distance()) == null) {
        for (Edge e : edges.get(at.node())) {
          queue.add(new At(e.to(), at.distance() + e.weight()));
        }
      }
    }
    return new TreeMap<>(best);
  }

  List<String> topological() {
    List<String> order = new ArrayList<>();
    Map<String, Integer> state = new HashMap<>();
    try {
      edges.keySet().forEach(node -> visit(node, state, order));
    } catch (IllegalStateException e) {
      return List.of("cycle at " + e.getMessage());
    }
    java.util.Collections.reverse(order);
    return order;
  }

  private void visit(String node, Map<String, Integer> state, List<String> order) {
    switch (state.getOrDefault(node, 0)) {
      case 1 -> throw new IllegalStateException(node);
      case 2 -> {}
      default -> {
        state.put(node, 1);
        for (Edge e : edges.get(node)) {
          visit(e.to(), state, order);
        }
        state.put(node, 2);
        order.add(node);
      }
    }
  }

  Map<String, String> components() {
    Map<String, String> parent = new LinkedHashMap<>();
    edges.keySet().forEach(node -> parent.put(node, node));
    edges.forEach(
        (from, all) -> all.forEach(e -> parent.put(find(parent, from), find(parent, e.to()))));
    parent.replaceAll((node, p) -> find(parent, node));
    return parent;
  }

  private static String find(Map<String, String> parent, String node) {
    while (!parent.get(node).equals(node)) {
      node = parent.get(node);
    }
    return node;
  }

  public static void main(String[] args) {
    Graphs graph =
        new Graphs()
            .edge("a", "b", 4)
            .edge("a", "c", 1)
            .edge("c", "b", 2)
            .edge("b", "d", 5)
            .edge("c", "d", 8)
            .edge("e", "f", 1);
    System.out.println(graph.breadthFirst("a") + " " + graph.distances("a"));
    System.out.println(graph.topological() + " " + graph.components());
    System.out.println(graph.edge("d", "a", 1).topological() + " " + graph.distances("d"));
    Graphs grid = new Graphs();
    for (int x = 0; x < 12; x++) {
      for (int y = 0; y < 12; y++) {
        grid.edge(x + "," + y, (x + 1) % 12 + "," + y, (x * 7 + y * 3) % 10 + 1);
        grid.edge(x + "," + y, x + "," + (y + 1) % 12, (x * 5 + y * 11) % 10 + 1);
      }
    }
    Map<String, Integer> far = grid.distances("0,0");
    int sum = 0;
    for (int d : far.values()) {
      sum = sum * 31 + d;
    }
    System.out.println(far.size() + " " + sum + " " + far.get("11,11"));
    List<Object> cyclic = new ArrayList<>();
    cyclic.add("in");
    cyclic.add(cyclic);
    System.out.println(cyclic);
  }
}
